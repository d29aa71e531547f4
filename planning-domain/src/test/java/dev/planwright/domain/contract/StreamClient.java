package dev.planwright.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.port.in.PlanListener;
import java.util.ArrayList;
import java.util.List;

/** Applies the events of a plan as a client does: only what is there is revised or removed. For one plan. */
public final class StreamClient implements PlanListener {
    private final List<PlanEvent> events = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    @Override
    public void on(PlanEvent event) {
        events.add(event);
        if (event instanceof PlanEvent.StepProposed proposed) {
            assertThat(steps)
                    .extracting(Step::id)
                    .doesNotContain(proposed.step().id());
            steps.add(proposed.index(), proposed.step());
        } else if (event instanceof PlanEvent.StepRevised revised) {
            remove(revised.step().id());
            steps.add(revised.index(), revised.step());
        } else if (event instanceof PlanEvent.StepRemoved removed) {
            remove(removed.stepId());
        }
    }

    private void remove(StepId id) {
        assertThat(steps.removeIf(step -> step.id().equals(id)))
                .as("step %s is there", id)
                .isTrue();
    }

    /** The steps as they stand now. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** What was heard, in order. */
    public List<PlanEvent> events() {
        return List.copyOf(events);
    }

    /** What was heard of one kind, in order. */
    public <E extends PlanEvent> List<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
