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
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(character -> "\",\r\n".indexOf(character) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
