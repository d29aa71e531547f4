package dev.planwright.llm.internal.prompt;

import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the values of a context into the texts of a playbook, by the keys from which its parameters are filled. Thread-safe. */
final class Wording {
    private static final Pattern PARAMETER =
            Pattern.compile("(?m)^ {2}(\\w{1,60}):\\s*\\n(?: {4}(?!from:).*\\n){0,5}? {4}from: *\\[([^\\]\\n]*)]");
    private static final Pattern SECTION =
            Pattern.compile("\\{\\{\\s*([#^])\\s*(\\w{1,60})\\s*}}([^{}]{0,300})\\{\\{\\s*/\\s*\\w{1,60}\\s*}}");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*&?\\s*(\\w{1,60})\\s*}}");
    private static final Pattern FLAG = Pattern.compile("(!?)\\s*(\\w{1,60})");
    private static final Pattern COMPARISON = Pattern.compile("(\\w{1,60})\\s*([=!]=)\\s*'([^']{0,60})'");
    private static final int LONGEST_VALUE = 60;

    private final PlanContext context;
    private final Map<String, List<String>> keys = new HashMap<>();

    Wording(String playbook, PlanContext context) {
        this.context = context;
        Matcher parameters = PARAMETER.matcher(playbook);
        while (parameters.find()) {
            keys.put(parameters.group(1), List.of(parameters.group(2).strip().split("\\s*,\\s*")));
        }
    }

    /** A text without template marks: values where the context has them, else the parameter's name in words. */
    String plain(String text) {
        String filled = VARIABLE.matcher(text)
                .replaceAll(variable -> Matcher.quoteReplacement(value(variable.group(1))
                        .map(value ->
                                Fence.line(value.asText()).replace("{", "(").replace("}", ")"))
                        .filter(value -> !value.isEmpty() && value.length() <= LONGEST_VALUE)
                        .orElse(variable.group(1).replace('_', ' '))));
        return SECTION.matcher(filled)
                .replaceAll(section -> Matcher.quoteReplacement(section.group(1).equals("^") ? section.group(3) : ""))
                .replaceAll("\\{\\{[^{}]*}}", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Whether a condition may well hold: as the context says, and where it says nothing, if it denies something. */
    boolean holds(String condition) {
        Matcher flag = FLAG.matcher(condition.strip());
        if (flag.matches()) {
            boolean wanted = flag.group(1).isEmpty();
            return value(flag.group(2)).map(ContextValue.of(wanted)::equals).orElse(!wanted);
        }
        Matcher comparison = COMPARISON.matcher(condition.strip());
        if (!comparison.matches()) {
            return false;
        }
        boolean wanted = comparison.group(2).equals("==");
        return value(comparison.group(1))
                .map(value -> value.asText().equalsIgnoreCase(comparison.group(3)) == wanted)
                .orElse(!wanted);
    }

    private Optional<ContextValue> value(String parameter) {
        for (String key : keys.getOrDefault(parameter, List.of(parameter))) {
            for (PlanContext.Leaf leaf : context.leaves()) {
                if (leaf.path().last().equals(key)) {
                    return Optional.of(leaf.value());
                }
            }
        }
        return Optional.empty();
    }
}
