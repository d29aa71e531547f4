package dev.planwright.http.kubiya;

import dev.planwright.document.FieldsBuilder;
import dev.planwright.domain.plan.Attempt;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.request.ContextValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What models cost: the tokens that planning used, and those that agents will use, where the catalogue says how many that
 * are in an hour of work. A total is said only if every model that is known to be used has a price. Thread-safe.
 */
final class CostEstimate {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** One model's tokens and what they cost. */
    private record Line(Catalogue.Model model, long input, long output) {
        BigDecimal cost() {
            return BigDecimal.valueOf(input)
                    .multiply(model.per1kInput())
                    .add(BigDecimal.valueOf(output).multiply(model.per1kOutput()))
                    .divide(THOUSAND, 6, RoundingMode.HALF_UP);
        }

        ContextValue form() {
            return new FieldsBuilder()
                    .text("model_id", model.id())
                    .number("estimated_input_tokens", input)
                    .number("estimated_output_tokens", output)
                    .put("cost_per_1k_input_tokens", Effort.number(model.per1kInput()))
                    .put("cost_per_1k_output_tokens", Effort.number(model.per1kOutput()))
                    .put("total_cost", Effort.number(cost()))
                    .build();
        }
    }

    private CostEstimate() {}

    static ContextValue of(Plan plan, Assignment assignment, Catalogue catalogue) {
        List<Line> lines = new ArrayList<>();
        for (Catalogue.Model model : catalogue.models()) {
            BigDecimal hours = hours(model, assignment);
            long input = used(plan, model, Attempt::inputTokens) + later(hours, model.inputTokensPerHour());
            long output = used(plan, model, Attempt::outputTokens) + later(hours, model.outputTokensPerHour());
            if (input > 0 || output > 0) {
                lines.add(new Line(model, input, output));
            }
        }
        BigDecimal total = lines.stream().map(Line::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new FieldsBuilder()
                .put(
                        "estimated_cost_usd",
                        isKnown(plan, assignment, catalogue) ? Effort.number(total) : new ContextValue.Nothing())
                .list("llm_costs", lines, Line::form)
                .texts("tool_costs", List.of())
                .build();
    }

    private interface Tokens {
        long of(Attempt attempt);
    }

    private static long used(Plan plan, Catalogue.Model model, Tokens tokens) {
        return plan.provenance().attempts().stream()
                .filter(attempt -> attempt.model().equals(model.id()))
                .mapToLong(tokens::of)
                .sum();
    }

    private static long later(BigDecimal hours, Optional<BigDecimal> perHour) {
        return perHour.map(tokens -> tokens.multiply(hours)
                        .setScale(0, RoundingMode.HALF_UP)
                        .min(BigDecimal.valueOf(Long.MAX_VALUE / 4))
                        .longValue())
                .orElse(0L);
    }

    /** The work of the agents that run on a model. */
    private static BigDecimal hours(Catalogue.Model model, Assignment assignment) {
        List<Step> steps = assignment.bySteps().entrySet().stream()
                .filter(entry -> entry.getValue()
                        .flatMap(Executor::modelId)
                        .filter(model.id()::equals)
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
        return Effort.hours(steps);
    }

    private static boolean isKnown(Plan plan, Assignment assignment, Catalogue catalogue) {
        List<String> priced =
                catalogue.models().stream().map(Catalogue.Model::id).toList();
        List<String> measured = catalogue.models().stream()
                .filter(model -> model.inputTokensPerHour().isPresent()
                        && model.outputTokensPerHour().isPresent())
                .map(Catalogue.Model::id)
                .toList();
        boolean planning = plan.provenance().attempts().stream()
                .filter(attempt -> attempt.inputTokens() > 0 || attempt.outputTokens() > 0)
                .allMatch(attempt -> priced.contains(attempt.model()));
        boolean executing = assignment.bySteps().values().stream()
                .flatMap(Optional::stream)
                .allMatch(who -> who.modelId().filter(measured::contains).isPresent());
        return planning && executing;
    }
}
