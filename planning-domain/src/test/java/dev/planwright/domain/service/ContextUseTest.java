package dev.planwright.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import java.util.List;
import java.util.Map;
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
}
