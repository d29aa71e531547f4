package dev.planwright.cli.setup;

import dev.planwright.document.FieldsBuilder;
import dev.planwright.domain.reference.LintFinding;
import dev.planwright.domain.reference.ReferenceEntry;
import dev.planwright.domain.reference.ReferenceSearch;
import dev.planwright.domain.request.ContextValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** What is said about playbooks, for programs and for people. Thread-safe. */
final class PlaybookListing {
    private PlaybookListing() {}

    static ContextValue entries(List<ReferenceEntry> entries) {
        return new FieldsBuilder()
                .list(
                        "playbooks",
                        entries,
                        entry -> new FieldsBuilder()
                                .text("id", entry.id())
                                .text("title", entry.title())
                                .text("description", entry.description())
                                .text("file", entry.file())
                                .build())
                .build();
    }

    static ContextValue search(ReferenceSearch search) {
        return new FieldsBuilder()
                .text("query", search.query())
                .flag("abstained", search.abstained())
                .put("confidence", number(search.confidence()))
                .list(
                        "results",
                        search.hits(),
                        hit -> new FieldsBuilder()
                                .number("rank", hit.rank())
                                .text("id", hit.entry().id())
                                .text("file", hit.entry().file())
                                .put("score", number(hit.score()))
                                .build())
                .build();
    }

    static ContextValue lint(List<LintFinding> findings) {
        return new FieldsBuilder()
                .list(
                        "findings",
                        findings,
                        finding -> new FieldsBuilder()
                                .text("file", finding.file())
                                .text("path", finding.place())
                                .text("severity", finding.severity().code())
                                .text("message", finding.message())
                                .build())
                .build();
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

    private static ContextValue number(double value) {
        return new ContextValue.Num(
                BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros());
    }
}
