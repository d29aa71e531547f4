package dev.planwright.playbook.internal.plan;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.RiskDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.playbook.internal.model.Evaluator;
import dev.planwright.playbook.internal.model.Playbook;
import dev.planwright.playbook.internal.model.StepSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A playbook filled in for a task: which steps there are, and what each of them says. Not thread-safe. */
public final class Instantiation {

    /**
     * A step that is there.
     *
     * @param item the item it is for; empty unless the step stands for each item of a list
     */
    public record Present(StepSpec spec, String id, String item, List<String> after) {
        public Present {
            after = List.copyOf(after);
        }
    }

    private final Playbook playbook;
    private final Evaluator evaluator = new Evaluator();
    private final ScopeValues values;
    private final List<Present> steps;
    private final List<String> leftOut;

    public Instantiation(Playbook playbook, String task, PlanContext context) {
        this(playbook, task, context, false);
    }

    /** @param brief whether to leave out the steps that are optional */
    public Instantiation(Playbook playbook, String task, PlanContext context, boolean brief) {
        this.playbook = playbook;
        values = new ScopeValues(playbook, task, context, evaluator);
        PresentSteps present = new PresentSteps(playbook.steps(), values, evaluator, brief);
        steps = present.all();
        leftOut = present.leftOut();
    }

    /** The steps that are there, each after all those it depends on. */
    public List<Present> steps() {
        return steps;
    }

    /** What a step says. */
    public StepDraft draft(Present step) {
        String source = playbook.entry().id() + "#" + step.spec().id();
        return writer(step).write(step.spec(), step.id(), step.after(), source);
    }

    StepWriter writer(Present step) {
        return new StepWriter(values.of(step.spec(), step.item()), evaluator);
    }

    private StepWriter whole() {
        return new StepWriter(values.own(), evaluator);
    }

    public String title() {
        return whole().text(playbook.entry().title());
    }

    public String description() {
        return whole().text(playbook.entry().description());
    }

    /** The whole plan, given the drafts of its steps. */
    public PlanDraft plan(List<StepDraft> drafts) {
        List<RiskDraft> risks = new ArrayList<>();
        steps.forEach(step -> risks.addAll(writer(step).risks(step.spec(), step.id())));
        Set<String> assumed = new LinkedHashSet<>(whole().items(playbook.assumptions()));
        assumed.addAll(values.assumptions());
        if (!leftOut.isEmpty()) {
            assumed.add("To keep within the limits of the task, this is left for later: %s."
                    .formatted(String.join("; ", leftOut)));
        }
        Set<String> asked = new LinkedHashSet<>(whole().items(playbook.openQuestions()));
        asked.addAll(values.questions());
        return new PlanDraft(
                title(),
                description(),
                drafts,
                whole().items(playbook.prerequisites()),
                whole().items(playbook.successCriteria()),
                List.copyOf(assumed),
                List.copyOf(asked),
                risks,
                List.copyOf(values.used()),
                playbookIds(),
                roundTheClock());
    }

    /** Whether the work goes on at night. */
    public boolean roundTheClock() {
        return playbook.kind() == Playbook.Kind.INCIDENT;
    }

    /** Leaves of the context that gave values. */
    public Set<JsonPointer> usedContext() {
        return Collections.unmodifiableSet(values.used());
    }

    /** The playbook's id. */
    public List<String> playbookIds() {
        return List.of(playbook.entry().id());
    }
}
