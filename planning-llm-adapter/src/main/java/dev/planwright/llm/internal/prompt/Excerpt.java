package dev.planwright.llm.internal.prompt;

import dev.planwright.domain.reference.ReferenceText;
import dev.planwright.domain.request.PlanContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a model is shown of a playbook: a numbered line for each step with the numbers of those that it waits for. Steps of
 * which the context does not say that they apply are left out. A runbook in prose is shown as it is, as far as it fits.
 * Thread-safe.
 */
final class Excerpt {
    private static final Pattern STEPS = Pattern.compile("(?m)^steps:\\s*$");
    private static final Pattern STEP = Pattern.compile("(?m)^ {2}- ");
    private static final Pattern FIELD = Pattern.compile("^(?: {4})?(id|name|after|when): *(.+)$");

    private Excerpt() {}

    /**
     * A part of a text of about so many tokens at most; empty if nothing useful fits.
     *
     * @param order whether the steps are numbered and say what they wait for
     */
    static String of(ReferenceText reference, PlanContext context, boolean order, int tokens) {
        Matcher steps = STEPS.matcher(reference.text());
        String text = steps.find()
                ? String.join(
                        "\n",
                        lines(reference.text().substring(steps.end()), new Wording(reference.text(), context), order))
                : reference.text();
        String fenced = Fence.block(text.strip());
        int most = Size.characters(tokens);
        if (fenced.length() <= most) {
            return fenced;
        }
        int end = fenced.lastIndexOf('\n', most);
        return end <= 0 ? "" : fenced.substring(0, end);
    }

    private static List<String> lines(String steps, Wording wording, boolean order) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> lines = new ArrayList<>();
        for (String step : STEP.split(steps)) {
            Map<String, String> fields = new HashMap<>();
            step.lines()
                    .map(FIELD::matcher)
                    .filter(Matcher::matches)
                    .forEach(field -> fields.putIfAbsent(
                            field.group(1), unquoted(field.group(2).strip())));
            String name = wording.plain(fields.getOrDefault("name", ""));
            String when = fields.get("when");
            if (!name.isEmpty() && (when == null || wording.holds(when))) {
                numbers.put(fields.getOrDefault("id", ""), lines.size() + 1);
                lines.add(order ? (lines.size() + 1) + ". " + name + after(fields.get("after"), numbers) : "- " + name);
            }
        }
        return lines;
    }

    private static String after(@Nullable String ids, Map<String, Integer> numbers) {
        if (ids == null) {
            return "";
        }
        List<String> known = Stream.of(ids.replaceAll("[\\[\\]]", "").split("\\s*,\\s*"))
                .filter(numbers::containsKey)
                .map(id -> String.valueOf(numbers.get(id)))
                .toList();
        return known.isEmpty() ? "" : " (after " + String.join(", ", known) + ")";
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
