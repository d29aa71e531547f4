package dev.planwright.llm.internal.prompt;

import dev.planwright.domain.reference.ReferenceText;
import dev.planwright.domain.request.PlanContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model is shown of a playbook: the names of its steps, what each waits for and when it applies, with the context's
 * values where it has them. A runbook in prose is shown as it is, as far as it fits. Thread-safe.
 */
final class Excerpt {
    private static final Pattern STEPS = Pattern.compile("(?m)^steps:\\s*$");
    private static final Pattern FIELD = Pattern.compile("^ {2,4}(?:- )?(name|after|when): *(.+)$");
    private static final Pattern SECTION =
            Pattern.compile("\\{\\{\\s*([#^])\\s*(\\w{1,60})\\s*}}([^{}]{0,200})\\{\\{\\s*/\\s*\\w{1,60}\\s*}}");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*&?\\s*(\\w{1,60})\\s*}}");

    private Excerpt() {}

    /** A part of a text of about so many tokens at most; empty if nothing useful fits. */
    static String of(ReferenceText reference, PlanContext context, int tokens) {
        Matcher steps = STEPS.matcher(reference.text());
        String text = steps.find()
                ? String.join("\n", lines(reference.text().substring(steps.end()), context))
                : reference.text();
        String fenced = Fence.block(text.strip());
        int most = Size.characters(tokens);
        if (fenced.length() <= most) {
            return fenced;
        }
        int end = fenced.lastIndexOf('\n', most);
        return end <= 0 ? "" : fenced.substring(0, end);
    }

    private static List<String> lines(String steps, PlanContext context) {
        List<String> lines = new ArrayList<>();
        steps.lines().map(FIELD::matcher).filter(Matcher::matches).forEach(field -> {
            String said = unquoted(field.group(2).strip());
            if (field.group(1).equals("name")) {
                lines.add("- " + filled(said, context));
            } else if (field.group(1).equals("when") && !lines.isEmpty()) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " (if " + said + ")");
            }
        });
        return lines;
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /** The text without template marks: a value that the context has under the same name, else the name in words. */
    private static String filled(String text, PlanContext context) {
        String plain = SECTION.matcher(text).replaceAll("");
        return VARIABLE.matcher(plain)
                .replaceAll(variable -> Matcher.quoteReplacement(value(variable.group(1), context)))
                .replaceAll("\\s+", " ");
    }

    private static String value(String name, PlanContext context) {
        return context.leaves().stream()
                .filter(leaf -> leaf.path().last().equals(name))
                .findFirst()
                .map(leaf -> Fence.line(leaf.value().asText()))
                .orElse("the " + name.replace('_', ' '));
    }
}
