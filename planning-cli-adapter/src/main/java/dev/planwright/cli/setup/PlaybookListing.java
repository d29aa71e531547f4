package dev.planwright.cli.setup;

import dev.planwright.domain.reference.LintFinding;
import dev.planwright.domain.reference.ReferenceEntry;
import dev.planwright.domain.reference.ReferenceSearch;
import dev.planwright.domain.request.ContextValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What is said about playbooks, for programs and for people. Thread-safe. */
final class PlaybookListing {
    private PlaybookListing() {}

    static ContextValue entries(List<ReferenceEntry> entries) {
        return object(Map.entry(
                "playbooks",
                items(
                        entries,
                        entry -> object(
                                text("id", entry.id()),
                                text("title", entry.title()),
                                text("description", entry.description()),
                                text("file", entry.file())))));
    }

    static ContextValue search(ReferenceSearch search) {
        return object(
                text("query", search.query()),
                Map.entry("abstained", ContextValue.of(search.abstained())),
                number("confidence", search.confidence()),
                Map.entry(
                        "results",
                        items(
                                search.hits(),
                                hit -> object(
                                        Map.entry("rank", ContextValue.of(hit.rank())),
                                        text("id", hit.entry().id()),
                                        text("file", hit.entry().file()),
                                        number("score", hit.score())))));
    }

    static ContextValue lint(List<LintFinding> findings) {
        return object(Map.entry(
                "findings",
                items(
                        findings,
                        finding -> object(
                                text("file", finding.file()),
                                text("path", finding.place()),
                                text("severity", finding.severity().code()),
                                text("message", finding.message())))));
    }

    static String text(List<ReferenceEntry> entries) {
        int width =
                entries.stream().mapToInt(entry -> entry.id().length()).max().orElse(1);
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> text.append(("%-" + width + "s  %s\n").formatted(entry.id(), entry.title())));
        return text.toString();
    }

    static String text(ReferenceSearch search) {
        StringBuilder text = new StringBuilder();
        if (search.abstained()) {
            text.append(
                    search.hits().isEmpty() ? "Nothing fits.\n" : "Nothing fits well enough to plan from. Closest:\n");
        }
        search.hits()
                .forEach(hit -> text.append(String.format(
                        Locale.ROOT,
                        "%2d. %s  %s  (%.2f)\n",
                        hit.rank(),
                        hit.entry().id(),
                        hit.entry().title(),
                        hit.score())));
        return text.toString();
    }

    static String lintText(List<LintFinding> findings) {
        if (findings.isEmpty()) {
            return "All playbooks are in order.\n";
        }
        StringBuilder text = new StringBuilder();
        findings.forEach(finding -> text.append("%-7s  %s%s  %s\n"
                .formatted(finding.severity().code(), finding.file(), finding.place(), finding.message())));
        return text.toString();
    }

    private static Map.Entry<String, ContextValue> text(String name, String value) {
        return Map.entry(name, ContextValue.of(value));
    }

    private static Map.Entry<String, ContextValue> number(String name, double value) {
        return Map.entry(
                name,
                new ContextValue.Num(BigDecimal.valueOf(value)
                        .setScale(4, RoundingMode.HALF_UP)
                        .stripTrailingZeros()));
    }

    private static <T> ContextValue items(List<T> list, Function<T, ContextValue> form) {
        return new ContextValue.Items(list.stream().map(form).toList());
    }

    @SafeVarargs
    private static ContextValue object(Map.Entry<String, ? extends ContextValue>... fields) {
        Map<String, ContextValue> values = new LinkedHashMap<>();
        for (Map.Entry<String, ? extends ContextValue> field : fields) {
            values.put(field.getKey(), field.getValue());
        }
        return new ContextValue.Fields(values);
    }
}
