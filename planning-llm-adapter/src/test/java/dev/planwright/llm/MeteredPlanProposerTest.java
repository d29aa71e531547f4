package dev.planwright.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.contract.TestTasks;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.llm.internal.chat.ChatEnd;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeteredPlanProposerTest {
    private static final String STEPS = "{\"title\": \"T\", \"steps\": [{\"name\": \"A\", \"estimate\": \"1h\"},"
            + " {\"name\": \"B\", \"estimate\": \"1h\"}";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ScriptedProvider provider = new ScriptedProvider("one");
    private final MeteredPlanProposer proposer =
            new MeteredPlanProposer(new ChatPlanProposer(provider, InstantSource.system()), registry);
    private final Said said = new Said();

    private void propose(ProposalTask.Mode mode) {
        proposer.propose(TestTasks.UPGRADE.in(mode), said);
    }

    private double proposals(String kind, String outcome) {
        return registry.get("planwright.proposals")
                .tags("proposer", "one:m", "kind", kind, "outcome", outcome)
                .counter()
                .count();
    }

    @Test
    void countsProposalsByOutcomeAndTheirSteps() {
        provider.says(List.of(STEPS), ChatEnd.Reason.RESET)
                .says("{\"steps\": [{\"name\": \"C\", \"estimate\": \"1h\"}]}");
        PlanDraft begun = PlanDraft.ofSteps(List.of(StepDraft.builder("a", "A").build()));

        propose(new ProposalTask.Fresh());
        propose(new ProposalTask.Continue(begun));

        assertThat(proposals("plan", "reset")).isEqualTo(1);
        assertThat(proposals("continue", "finished")).isEqualTo(1);
        assertThat(registry.get("planwright.proposal.steps")
                        .tag("kind", "plan")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("planwright.proposal.first_step")
                        .tag("kind", "plan")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(said.ids()).hasSize(3);
        assertThat(said.attempts).hasSize(2);
    }

    @Test
    void aProposalWithoutStepsHasNoTimeToTheFirstOne() {
        provider.says(List.of(), ChatEnd.Reason.CONNECT);

        propose(new ProposalTask.Fresh());

        assertThat(proposals("plan", "connect")).isEqualTo(1);
        assertThat(registry.find("planwright.proposal.first_step").timer()).isNull();
    }
}
