package dev.planwright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.planwright.domain.contract.StreamClient;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.port.in.PlanReviewer;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.port.in.PlaybookLibrary;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanningEngineTest {
    @Test
    void plansATaskWithoutNetworkOrKey() {
        PlanOutcome outcome = PlanningEngine.offline().planner().plan(PlanRequest.of("Upgrade PostgreSQL 12 to 15"));

        assertThat(outcome).isInstanceOfSatisfying(PlanOutcome.Planned.class, planned -> {
            assertThat(planned.plan().steps()).hasSizeGreaterThan(7);
            assertThat(planned.plan().hasErrors()).isFalse();
            assertThat(planned.plan().outline().assumptions()).isNotEmpty();
            assertThat(planned.plan().outline().openQuestions()).isNotEmpty();
            assertThat(planned.plan().id()).matches("plan-[0-9a-z]{26}");
        });
    }

    @Test
    void theStreamAddsUpToThePlan() {
        StreamClient client = new StreamClient();

        PlanningEngine.offline().planner().plan(PlanRequest.of("Deploy application update"), client);

        assertThat(client.events(PlanEvent.Completed.class))
                .singleElement()
                .satisfies(
                        done -> assertThat(client.steps()).isEqualTo(done.plan().steps()));
    }

    @Test
    void asksBackBeforeAnyProposerIsCalled() {
        EngineConfig config = EngineConfig.DEFAULT.withProposers(List.of(new ForbiddenProposer()));

        PlanOutcome outcome = PlanningEngine.of(config).planner().plan(PlanRequest.of("Deploy the thing"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PlanOutcome.NeedsInput.class,
                        needed -> assertThat(needed.questions()).hasSizeBetween(1, 5));
    }

    @Test
    void guiceGivesOneOfEachInProduction() {
        Injector injector = Guice.createInjector(Stage.PRODUCTION, new PlanningModule(EngineConfig.DEFAULT));

        assertThat(injector.getInstance(Planner.class)).isSameAs(injector.getInstance(Planner.class));
        assertThat(injector.getInstance(PlanReviewer.class)).isSameAs(injector.getInstance(PlanReviewer.class));
        assertThat(injector.getInstance(PlaybookLibrary.class)).isSameAs(injector.getInstance(PlaybookLibrary.class));
    }

    @Test
    void guiceRefusesWhatIsNotBoundExplicitly() {
        Injector injector = Guice.createInjector(Stage.PRODUCTION, new PlanningModule(EngineConfig.DEFAULT));

        assertThatThrownBy(() -> injector.getInstance(NeverBound.class))
                .hasMessageContaining("Explicit bindings are required");
    }

    @Test
    void refusesALimitOfNoSteps() {
        EngineConfig standard = EngineConfig.DEFAULT;

        assertThatThrownBy(() -> new EngineConfig(
                        standard.workingTime(),
                        standard.limits(),
                        0,
                        standard.budget(),
                        standard.playbookFolder(),
                        standard.runbooks(),
                        standard.chain(),
                        standard.clock()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxSteps");
    }

    /** Known to nobody. */
    static final class NeverBound {}

    @Test
    void numbersOfThingsAreNeitherVersionsNorNames() {
        Plan shrunk =
                planned(PlanRequest.of("Shrink our 12 TB Elasticsearch cluster from 18 to 9 nodes to save money"));
        Plan lag = planned(PlanRequest.of(
                "Kafka consumer group orders-etl is 40 million messages behind and growing",
                PlanContext.EMPTY.with("consumers", ContextValue.of(12))));
        Plan upgrade = planned(PlanRequest.of("Upgrade Elasticsearch from 7.17 to 8.13 on 9 nodes"));

        assertThat(shrunk.outline().title()).isEqualTo("Shrink Elasticsearch from 18 to 9 nodes");
        assertThat(lag.steps()).noneMatch(step -> step.description().contains(": 12."));
        assertThat(upgrade.outline().title()).isEqualTo("Upgrade Elasticsearch from 7.17 to 8.13");
    }

    private static Plan planned(PlanRequest request) {
        return ((PlanOutcome.Planned) PlanningEngine.offline().planner().plan(request)).plan();
    }
}
