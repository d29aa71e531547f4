package dev.planwright.document.export;

import dev.planwright.document.tree.Minutes;
import dev.planwright.document.tree.Numbers;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A plan as a table by RFC 4180, one row a step, for trackers and spreadsheets. A value that a spreadsheet would run as a
 * formula is preceded by an apostrophe. Thread-safe.
 */
public final class PlanCsv {
    private static final String HEADER =
            "Id,Summary,Description,Estimate,Estimate minutes,Wave,Critical,Depends on,Skills,Done when,Rollback,Status";

    /** What begins a formula, in full width too. */
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private PlanCsv() {}

    /** The table, with a header. */
    public static String of(Plan plan) {
        Facts facts = new Facts(plan);
        StringBuilder out = new StringBuilder(HEADER).append("\r\n");
        for (Step step : plan.steps()) {
            out.append(row(step, facts).stream().map(PlanCsv::cell).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return out.toString();
    }

    private static List<String> row(Step step, Facts facts) {
        return List.of(
                step.id().value(),
                step.name(),
                step.description(),
                facts.estimate(step),
                step.estimate()
                        .map(estimate ->
                                Numbers.text(Minutes.of(estimate.likely()).value()))
                        .orElse(""),
                Integer.toString(facts.wave(step.id())),
                facts.isCritical(step.id()) ? "yes" : "no",
                step.dependencies().stream().map(StepId::value).collect(Collectors.joining(" ")),
                String.join("; ", step.requiredSkills()),
                step.doneWhen().orElse(""),
                step.rollback().orElse(""),
                step.status().code());
    }

    private static String cell(String value) {
        String text = value.lines()
                .map(Wrapped::clean)
                .collect(Collectors.joining("\n"))
                .strip();
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(character -> "\",\n".indexOf(character) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
