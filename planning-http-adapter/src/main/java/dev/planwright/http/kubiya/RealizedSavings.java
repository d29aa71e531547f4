package dev.planwright.http.kubiya;

import dev.planwright.document.FieldsBuilder;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.request.ContextValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The work that people are spared if agents carry out the steps that they are fit for. It is a figure of the plan: nothing
 * is saved until the steps are carried out. Thread-safe.
 */
final class RealizedSavings {
    private RealizedSavings() {}

    static ContextValue of(Assignment assignment, Catalogue catalogue) {
        List<Step> spared = assignment.bySteps().entrySet().stream()
                .filter(entry -> entry.getValue().isPresent())
                .map(Map.Entry::getKey)
                .toList();
        BigDecimal hours = Effort.hours(spared);
        BigDecimal all = Effort.hours(assignment.bySteps().keySet());
        Optional<BigDecimal> money = catalogue
                .hourlyRateUsd()
                .map(hours::multiply)
                .or(() -> spared.isEmpty() ? Optional.of(BigDecimal.ZERO) : Optional.empty());
        return new FieldsBuilder()
                .put("time_saved_hours", Effort.number(hours))
                .put("money_saved", money.map(Effort::number).orElse(new ContextValue.Nothing()))
                .text("manual_effort_avoided", text(spared, hours, all, assignment))
                .build();
    }

    private static String text(List<Step> spared, BigDecimal hours, BigDecimal all, Assignment assignment) {
        return spared.isEmpty()
                ? "None: no agent or team of the catalogue is fit for a step"
                : "%s of %s hours of work are in the %d of %d steps that agents are fit for; they are saved once agents carry them out"
                        .formatted(
                                Effort.number(hours).asText(),
                                Effort.number(all).asText(),
                                spared.size(),
                                assignment.bySteps().size());
    }
}
