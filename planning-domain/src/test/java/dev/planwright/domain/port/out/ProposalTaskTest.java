package dev.planwright.domain.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.contract.TestTasks;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.plan.WorkingTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ProposalTaskTest {
    private static final ProposalTask TASK = TestTasks.UPGRADE;

    @Test
    void modeBudgetAndPatternChangeOneByOne() {
        ProposalTask.Mode mode = new ProposalTask.Continue(PlanDraft.ofSteps(List.of()));
        Budget budget = new Budget(1, Duration.ofSeconds(1));
        Supplier<Optional<PlanDraft>> pattern = () -> Optional.of(PlanDraft.ofSteps(List.of()));

        assertThat(TASK.in(mode).within(budget).by(pattern))
                .isEqualTo(new ProposalTask(TASK.request(), List.of(), 60, WorkingTime.DEFAULT, budget, pattern, mode));
        assertThat(TASK.in(mode).in(TASK.mode())).isEqualTo(TASK);
    }

    @Test
    void aBudgetIsUsedUpOnceEitherPartIs() {
        Duration moment = Duration.ofMillis(1);

        assertThat(new Budget(1, moment).isUsedUp()).isFalse();
        assertThat(new Budget(0, moment).isUsedUp()).isTrue();
        assertThat(new Budget(-1, moment).isUsedUp()).isTrue();
        assertThat(new Budget(1, Duration.ZERO).isUsedUp()).isTrue();
        assertThat(new Budget(1, moment.negated()).isUsedUp()).isTrue();
    }
}
