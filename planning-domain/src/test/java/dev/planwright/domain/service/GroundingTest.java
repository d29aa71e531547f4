package dev.planwright.domain.service;

import static dev.planwright.domain.contract.TestSettings.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.contract.ScriptedProposer;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.DraftListener;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.request.PlanRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class GroundingTest {
    private static final StepDraft STEP = StepDraft.builder("look", "Look").build();

    private final List<ProposalTask> asked = new ArrayList<>();
    private final List<Optional<PlanDraft>> patterns = new ArrayList<>();

    /** Does something with the task and then proposes one step, unless it ends otherwise. */
    private record Doing(Consumer<ProposalTask> act, DraftEnd end) implements PlanProposer {
        @Override
        public String name() {
            return "doing";
        }

        @Override
        public DraftEnd propose(ProposalTask task, DraftListener listener) {
            act.accept(task);
            return new ScriptedProposer(name(), List.of(STEP), end).propose(task, listener);
        }
    }

    private static final DraftEnd DONE = new DraftEnd.Finished(PlanDraft.ofSteps(List.of(STEP)));

    private void plan(Consumer<ProposalTask> act, DraftEnd endOfKnowledge) {
        new PlanningService(List.of(new Doing(act, DONE)), Optional.of(new Doing(asked::add, endOfKnowledge)), SETTINGS)
                .plan(PlanRequest.of("Upgrade PostgreSQL 12 to 15"), PlanListener.NONE);
    }

    @Test
    void knowledgeIsAskedOnce() {
        plan(
                task -> {
                    patterns.add(task.pattern().get());
                    patterns.add(task.pattern().get());
                },
                DONE);

        assertThat(asked).hasSize(1);
        assertThat(patterns)
                .hasSize(2)
                .allSatisfy(pattern -> assertThat(pattern.orElseThrow().steps()).containsExactly(STEP));
    }

    @Test
    void knowledgeIsNotAskedForThoseWhoDoWithout() {
        plan(task -> {}, DONE);

        assertThat(asked).isEmpty();
    }

    @Test
    void knowledgeThatDeclinesIsNoPattern() {
        plan(task -> patterns.add(task.pattern().get()), new DraftEnd.Declined("Nothing fits", List.of()));

        assertThat(patterns).containsExactly(Optional.empty());
    }
}
