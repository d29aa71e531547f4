package dev.planwright.playbook.internal.runbook;

import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.PlanContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills what a runbook's commands leave open: {@code <namespace>}, {@code $NAMESPACE}, {@code {{ .namespace }}},
 * {@code YOUR_NAMESPACE}. Only values that cannot mean anything to a shell are put in. Not thread-safe.
 */
final class Placeholders {
    private static final Pattern OPEN = Pattern.compile("<([A-Za-z][\\w .:/-]{0,60})>(?!>)"
            + "|\\$\\{([A-Z][A-Z0-9_]{1,40})\\}"
            + "|\\$([A-Z][A-Z0-9_]{1,40})\\b"
            + "|\\{\\{\\s*\\.?([A-Za-z][\\w.-]{0,40})\\s*\\}\\}"
            + "|\\b(?:YOUR|MY|your|my)[_-]([A-Za-z][\\w-]{0,40})");
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?:^|[;&\\s(])(?:export\\s+|local\\s+|read\\s+(?:-r\\s+)?|for\\s+)?([A-Za-z_][A-Za-z0-9_]*)(?:=|\\s+in\\s|(?=\\s*;\\s*do))|\\bread\\s+(?:-\\w+\\s+)?([A-Za-z_]\\w*)");
    private static final Pattern HARMLESS = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._:/@-]{0,200}");
    private static final Set<String> ENVIRONMENT =
            Set.of("HOME", "PATH", "USER", "PWD", "SHELL", "HOSTNAME", "NF", "NR", "LANG", "TMPDIR", "UID");
    private static final Set<String> TEMPLATE_WORDS =
            Set.of("end", "else", "range", "if", "with", "items", "metadata.name");

    private final Map<String, PlanContext.Leaf> values = new HashMap<>();
    private final Set<String> assigned = new HashSet<>();
    private final Set<JsonPointer> used = new LinkedHashSet<>();

    /** @param commands all commands of the runbook: what one of them sets is nothing to ask for */
    Placeholders(PlanContext context, List<String> commands) {
        context.leaves().stream()
                .filter(leaf -> HARMLESS.matcher(text(leaf)).matches())
                .forEach(leaf -> {
                    values.putIfAbsent(key(leaf.path().last()), leaf);
                });
        for (String command : commands) {
            Matcher sets = ASSIGNED.matcher(command);
            while (sets.find()) {
                assigned.add(sets.group(1) == null ? sets.group(2) : sets.group(1));
            }
        }
    }

    private static String text(PlanContext.Leaf leaf) {
        return leaf.value() instanceof ContextValue.Nothing ? "" : leaf.value().asText();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** A command with what the context says; what stays open is added to {@code open} as it stands. */
    String fill(String command, Set<String> open) {
        return OPEN.matcher(command).replaceAll(found -> {
            String name = name(found);
            PlanContext.Leaf leaf = value(name);
            boolean variable = found.group(2) != null || found.group(3) != null;
            boolean known = variable && (assigned.contains(name) || ENVIRONMENT.contains(name));
            boolean template = found.group(4) != null && TEMPLATE_WORDS.contains(name.toLowerCase(Locale.ROOT));
            if (known || template) {
                return Matcher.quoteReplacement(found.group());
            }
            if (leaf == null) {
                open.add(found.group());
                return Matcher.quoteReplacement(found.group());
            }
            used.add(leaf.path());
            return Matcher.quoteReplacement(text(leaf));
        });
    }

    private static String name(java.util.regex.MatchResult found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return "";
    }

    private PlanContext.@org.jspecify.annotations.Nullable Leaf value(String name) {
        String key = key(name);
        PlanContext.Leaf exact = values.get(key);
        if (exact != null) {
            return exact;
        }
        // <pod-name> is what a context calls "pod", and the other way round
        return key.endsWith("name") ? values.get(key.substring(0, key.length() - 4)) : values.get(key + "name");
    }

    /** Places of the context whose values were put in. */
    Set<JsonPointer> used() {
        return used;
    }
}
