package dev.planwright.playbook.internal.plan;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.RiskDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.playbook.internal.model.Evaluator;
import dev.planwright.playbook.internal.model.Item;
import dev.planwright.playbook.internal.model.StepSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fills the templates of one step with values. Not thread-safe.
 *
 * @param values what the step's templates and conditions see
 */
record StepWriter(Map<String, Object> values, Evaluator evaluator) {

    StepDraft write(StepSpec step, String id, List<String> dependencies, String source) {
        return StepDraft.builder(id, text(step.name()))
                .description(text(step.description()))
                .estimate(step.estimate().map(this::estimate))
                .prerequisites(items(step.prerequisites()))
                .subtasks(subtasks(step).stream()
                        .map(subtask -> text(subtask.name()))
                        .toList())
                .requiredSkills(items(step.skills()))
                .risks(risks(step, id).stream().map(RiskDraft::risk).toList())
                .dependencies(dependencies)
                .doneWhen(optional(step.doneWhen()))
                .rollback(optional(step.rollback()))
                .commands(items(step.commands()))
                .context(context(step))
                .source(Optional.of(source))
                .build();
    }

    String text(String template) {
        return Templates.render(template, values);
    }

    Optional<String> optional(Optional<String> template) {
        return template.map(this::text).filter(text -> !text.isEmpty());
    }

    /** The items whose conditions hold, without blanks and repetitions. */
    List<String> items(List<Item> items) {
        Set<String> texts = new LinkedHashSet<>();
        for (Item item : items) {
            if (item.when().isEmpty() || evaluator.holds(item.when().get(), values)) {
                texts.add(text(item.text()));
            }
        }
        texts.remove("");
        return List.copyOf(texts);
    }

    List<StepSpec.Subtask> subtasks(StepSpec step) {
        return step.subtasks().stream()
                .filter(subtask -> subtask.when().isEmpty()
                        || evaluator.holds(subtask.when().get(), values))
                .toList();
    }

    List<RiskDraft> risks(StepSpec step, String id) {
        List<RiskDraft> risks = new ArrayList<>();
        for (StepSpec.RiskSpec risk : step.risks()) {
            if (risk.when().isEmpty() || evaluator.holds(risk.when().get(), values)) {
                risks.add(new RiskDraft(
                        Optional.of(id),
                        text(risk.risk()),
                        risk.likelihood(),
                        risk.impact(),
                        optional(risk.mitigation())));
            }
        }
        return risks;
    }

    private EstimateDraft estimate(EstimateDraft estimate) {
        return new EstimateDraft(
                estimate.optimistic(),
                estimate.likely(),
                estimate.pessimistic(),
                text(estimate.basis()),
                estimate.clock());
    }

    /** What an executor of this step alone needs: the values that its texts show. */
    private ContextValue.Fields context(StepSpec step) {
        List<String> templates = new ArrayList<>(List.of(step.name(), step.description()));
        step.doneWhen().ifPresent(templates::add);
        step.rollback().ifPresent(templates::add);
        List.of(step.prerequisites(), step.commands(), step.skills())
                .forEach(items -> items.forEach(item -> templates.add(item.text())));
        step.subtasks().forEach(subtask -> templates.addAll(List.of(subtask.name(), subtask.description())));
        Map<String, ContextValue> context = new LinkedHashMap<>();
        for (String template : templates) {
            for (String name : Templates.shown(template)) {
                Object value = values.get(name);
                if (value != null && !Templates.text(value).isEmpty()) {
                    context.put(name, contextValue(value));
                }
            }
        }
        return new ContextValue.Fields(context);
    }

    private static ContextValue contextValue(Object value) {
        if (value instanceof List<?> list) {
            return new ContextValue.Items(
                    list.stream().map(item -> ContextValue.of(item.toString())).toList());
        }
        if (value instanceof Boolean flag) {
            return ContextValue.of(flag);
        }
        return value instanceof BigDecimal number ? new ContextValue.Num(number) : ContextValue.of(value.toString());
    }
}
