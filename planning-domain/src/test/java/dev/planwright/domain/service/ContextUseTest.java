package dev.planwright.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContextUseTest {
    private static final StepDraft STEP = StepDraft.builder("a", "Run 3 replicas of payments-api with TLS")
            .context(new ContextValue.Fields(Map.of("port", ContextValue.of(8080))))
            .build();

    private static List<String> unused(String key, ContextValue value) {
        PlanRequest request = PlanRequest.of("Deploy payments-api", PlanContext.EMPTY.with(key, value));
        return ContextUse.unused(request, PlanDraft.ofSteps(List.of(STEP)), List.of());
    }

    @Test
    void aNumberIsUsedWhereAStepSaysItWithItsKey() {
        assertThat(unused("replicas", ContextValue.of(3))).isEmpty();
        assertThat(unused("replica_count", ContextValue.of(3))).isEmpty();
        assertThat(unused("replicas", ContextValue.of(4))).containsExactly("/replicas");
        assertThat(unused("shards", ContextValue.of(3))).containsExactly("/shards");
    }

    @Test
    void aFlagIsUsedWhereAStepSaysItsKeyAndItIsOn() {
        assertThat(unused("tls_enabled", ContextValue.of(true))).isEmpty();
        assertThat(unused("tls_enabled", ContextValue.of(false))).containsExactly("/tls_enabled");
        assertThat(unused("canary", ContextValue.of(true))).containsExactly("/canary");
    }

    @Test
    void aTextIsUsedWhereOneStepHasAllItsWords() {
        assertThat(unused("service", ContextValue.of("payments-api"))).isEmpty();
        assertThat(unused("service", ContextValue.of("orders-api"))).containsExactly("/service");
    }

    @Test
    void aStepMayCarryAValueInItsOwnContext() {
        assertThat(unused("port", ContextValue.of(8080))).isEmpty();
        assertThat(unused("port", ContextValue.of(9090))).containsExactly("/port");
    }

    private static List<String> unused(PlanRequest request, PlanDraft draft) {
        return ContextUse.unused(request, draft, List.of());
    }

    @Test
    void whatAProposerSaysItUsedIsUsedWithAllBelowIt() {
        ContextValue below = new ContextValue.Fields(Map.of("colour", ContextValue.of("violet")));
        PlanRequest request = PlanRequest.of("Deploy", PlanContext.EMPTY.with("paint", below));
        PlanDraft declaring = new PlanDraft(
                "",
                "",
                List.of(STEP),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(JsonPointer.ofDotted("paint")),
                List.of(),
                false);

        assertThat(unused(request, declaring)).isEmpty();
        assertThat(unused(request, PlanDraft.ofSteps(List.of(STEP)))).containsExactly("/paint/colour");
    }

    @Test
    void theKeysThatMakeAFollowUpAreUsedByIt() {
        PlanRequest request = PlanRequest.of(
                "Deploy", PlanContext.of("parent_task", "Zebra crossing").with("step_number", ContextValue.of(77)));
        PlanDraft draft = PlanDraft.ofSteps(List.of(STEP));

        assertThat(unused(request, draft)).containsExactly("/parent_task", "/step_number");
        assertThat(unused(Parents.recognise(request), draft)).isEmpty();
    }

    @Test
    void aNumberIsTheSameHoweverItIsWritten() {
        assertThat(unused("replicas", new ContextValue.Num(new BigDecimal("3.0"))))
                .isEmpty();
        assertThat(unused("replicas", new ContextValue.Items(List.of(ContextValue.of(3)))))
                .isEmpty();
        assertThat(unused("count", ContextValue.of(3))).containsExactly("/count");
    }

    @Test
    void theHeadOfThePlanSaysSomethingToo() {
        PlanRequest request = PlanRequest.of("Deploy", PlanContext.of("animal", "zebra"));
        PlanDraft head = new PlanDraft(
                "Deploy with a zebra",
                "",
                List.of(STEP),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false);

        assertThat(unused(request, head)).isEmpty();
        assertThat(unused("animal", ContextValue.of(""))).containsExactly("/animal");
    }

    @Test
    void everyTextOfAStepCounts() {
        PlanRequest request = PlanRequest.of("Deploy", PlanContext.of("animal", "zebra"));
        for (StepDraft step : List.of(
                STEP.toBuilder().description("Like a zebra").build(),
                STEP.toBuilder().subtasks(List.of("Look at the zebra")).build(),
                STEP.toBuilder().commands(List.of("ls zebra")).build(),
                STEP.toBuilder().requiredSkills(List.of("zebra riding")).build(),
                STEP.toBuilder().prerequisites(List.of("a zebra")).build(),
                STEP.toBuilder().risks(List.of("no zebra")).build(),
                STEP.toBuilder().doneWhen(Optional.of("the zebra sleeps")).build(),
                STEP.toBuilder().rollback(Optional.of("wake the zebra")).build())) {
            assertThat(unused(request, PlanDraft.ofSteps(List.of(step)))).isEmpty();
        }
    }

    @Test
    void aRequestWithoutContextLeavesNothingUnused() {
        assertThat(unused(PlanRequest.of("Deploy"), PlanDraft.ofSteps(List.of(STEP))))
                .isEmpty();
    }
}
