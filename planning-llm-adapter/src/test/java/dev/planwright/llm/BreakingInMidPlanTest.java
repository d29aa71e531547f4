package dev.planwright.llm;

import static dev.planwright.domain.contract.TestSettings.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.domain.contract.StreamClient;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.plan.Attempt;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Repair;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.domain.service.PlanningService;
import dev.planwright.llm.internal.chat.ChatEnd.Reason;
import dev.planwright.llm.internal.chat.SchemaSupport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first of two models breaks off wherever it can: there is always exactly one complete plan. */
class BreakingInMidPlanTest {
    private static final int STEPS = 6;
    private static final int CHUNK = 7;

    private static String step(int number) {
        String before = number == 1 ? "" : "\"step-" + (number - 1) + "\"";
        return "{\"id\": \"step-%d\", \"name\": \"Do part %d\", \"dependencies\": [%s], \"estimate\": \"1h/2h/3h\"}"
                .formatted(number, number, before);
    }

    private static String reply(int from) {
        return "{\"title\": \"T\", \"description\": \"D\", \"steps\": [%s], \"assumptions\": [\"none\"]}"
                .formatted(String.join(
                        ", ",
                        IntStream.rangeClosed(from, STEPS)
                                .mapToObj(BreakingInMidPlanTest::step)
                                .toList()));
    }

    private static List<String> chunks(String text) {
        List<String> chunks = new ArrayList<>();
        for (int at = 0; at < text.length(); at += CHUNK) {
            chunks.add(text.substring(at, Math.min(text.length(), at + CHUNK)));
        }
        return chunks;
    }

    private static Plan plan(StreamClient client, ScriptedProvider... providers) {
        List<PlanProposer> chain = new ArrayList<>();
        for (ScriptedProvider provider : providers) {
            chain.add(new ChatPlanProposer(provider, SETTINGS.clock()));
        }
        PlanOutcome outcome =
                new PlanningService(chain, SETTINGS).plan(PlanRequest.of("Upgrade PostgreSQL 12 to 15"), client);
        return ((PlanOutcome.Planned) outcome).plan();
    }

    private static int finished(String text) {
        int steps = 0;
        while (text.contains(step(steps + 1))) {
            steps++;
        }
        return steps;
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"CONNECT", "FIRST_TOKEN", "FILTER", "RATE_LIMIT", "REFUSED"})
    void theNextModelGoesOnAtEveryChunk(Reason reason) {
        List<String> chunks = chunks(reply(1));
        for (int cut = 0; cut < chunks.size(); cut++) {
            List<String> heard = chunks.subList(0, cut);
            int kept = finished(String.join("", heard));
            boolean whole = String.join("", heard).contains("], \"assumptions")
                    || String.join("", heard).endsWith("}]");
            ScriptedProvider first = new ScriptedProvider("first").says(heard, reason);
            ScriptedProvider second = new ScriptedProvider("second").says(reply(kept + 1));
            StreamClient client = new StreamClient();

            Plan plan = plan(client, first, second);

            assertThat(plan.steps())
                    .extracting(step -> step.id().value())
                    .containsExactly("step-1", "step-2", "step-3", "step-4", "step-5", "step-6");
            assertThat(client.steps()).isEqualTo(plan.steps());
            assertThat(client.events(PlanEvent.StepProposed.class)).hasSize(STEPS);
            assertThat(client.events(PlanEvent.Completed.class)).hasSize(1);
            assertThat(plan.repairs()).isEmpty();
            if (second.calls.isEmpty()) {
                assertThat(kept).isEqualTo(STEPS);
                assertThat(client.events(PlanEvent.ProviderChanged.class)).isEmpty();
            } else {
                assertThat(whole).as("cut at chunk %d", cut).isFalse();
                assertThat(client.events(PlanEvent.ProviderChanged.class))
                        .containsExactly(new PlanEvent.ProviderChanged("first:m", "second:m", reason.code(), kept));
                assertThat(plan.provenance().attempts())
                        .extracting(Attempt::outcome)
                        .containsExactly(reason.code(), "finished");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"LENGTH", "TRUNCATED", "STALL", "RESET"})
    void theSameModelGoesOnIfItHasFinishedSteps(Reason reason) {
        List<String> chunks = chunks(reply(1));
        for (int cut = 0; cut < chunks.size(); cut++) {
            List<String> heard = chunks.subList(0, cut);
            int kept = finished(String.join("", heard));
            ScriptedProvider first =
                    new ScriptedProvider("first").says(heard, reason).says(reply(kept + 1));
            ScriptedProvider second = new ScriptedProvider("second").says(reply(kept + 1));
            StreamClient client = new StreamClient();

            Plan plan = plan(client, first, second);

            assertThat(client.steps()).isEqualTo(plan.steps()).hasSize(STEPS);
            assertThat(client.events(PlanEvent.StepProposed.class)).hasSize(STEPS);
            assertThat(client.events(PlanEvent.ProviderChanged.class)).hasSizeLessThanOrEqualTo(1);
            boolean passedOn = kept == 0 && reason == Reason.LENGTH;
            assertThat(second.calls).hasSize(passedOn ? 1 : 0);
            assertThat(plan.provenance().attempts()).allSatisfy(attempt -> {
                assertThat(attempt.inputTokens()).isEqualTo(ScriptedProvider.USAGE.input());
                assertThat(attempt.outputTokens()).isEqualTo(ScriptedProvider.USAGE.output());
            });
        }
    }

    @Test
    void aPlanThatNobodyFinishesIsAnErrorWithTheFinishedSteps() {
        String broken = reply(1).substring(0, reply(1).indexOf("step-4"));
        ScriptedProvider first = new ScriptedProvider("first").says(List.of(broken), Reason.RESET);
        ScriptedProvider second = new ScriptedProvider("second");

        assertThatThrownBy(() -> plan(new StreamClient(), first, second))
                .isInstanceOfSatisfying(PlanningException.class, error -> {
                    assertThat(error.error()).isEqualTo(PlanningError.PROPOSERS_FAILED);
                    assertThat(error.draft().orElseThrow().steps()).hasSize(3);
                    assertThat(error).hasMessageContaining("first:m broke off").hasMessageContaining("second:m");
                });
    }

    @Test
    void onlyTheWrongStepIsAskedForAgainAndUsageIsSummedUp() {
        String cyclic = "{\"title\": \"T\", \"steps\": [{\"id\": \"a\", \"name\": \"A\", \"dependencies\": [\"b\"],"
                + " \"estimate\": \"1h\"},{\"id\": \"b\", \"name\": \"B\", \"dependencies\": [\"a\"],"
                + " \"estimate\": \"1h\"},{\"id\": \"c\", \"name\": \"C\", \"dependencies\": [\"b\"],"
                + " \"estimate\": \"1h\"}]}";
        ScriptedProvider model = new ScriptedProvider("first")
                .says(cyclic)
                .says("{\"steps\": [{\"id\": \"a\", \"name\": \"A\", \"dependencies\": [], \"estimate\": \"1h\"}]}");
        StreamClient client = new StreamClient();

        Plan plan = plan(client, model);

        assertThat(plan.repairs()).isEmpty();
        assertThat(plan.hasErrors()).isFalse();
        assertThat(client.steps()).isEqualTo(plan.steps());
        assertThat(model.calls).hasSize(2);
        assertThat(model.calls.get(1).user())
                .contains("a -> b -> a")
                .contains("\"id\":\"a\"")
                .doesNotContain("\"id\":\"c\"");
        assertThat(plan.provenance().attempts()).hasSize(2);
        assertThat(plan.provenance().promptVersion()).hasValue("v3");
    }

    @Test
    void whatACorrectionFinishedBeforeItBrokeOffIsKept() {
        String wrong = "{\"title\": \"T\", \"steps\": [{\"id\": \"a\", \"name\": \"A\", \"dependencies\": [\"a\"]},"
                + " {\"id\": \"b\", \"name\": \"B\", \"dependencies\": [\"b\"]}]}";
        ScriptedProvider model = new ScriptedProvider("first")
                .says(wrong)
                .says(
                        List.of(
                                "{\"steps\": [{\"id\": \"a\", \"name\": \"A again\", \"dependencies\": []}, {\"id\": \"b\","),
                        Reason.RESET)
                .says("{\"steps\": [{\"id\": \"b\", \"name\": \"B again\", \"dependencies\": [\"a\"]}]}");

        Plan plan = plan(new StreamClient(), model);

        assertThat(plan.steps()).extracting(Step::name).containsExactly("A again", "B again");
        assertThat(plan.repairs()).isEmpty();
        assertThat(model.calls.get(2).user()).contains("\"id\":\"b\"").doesNotContain("\"id\":\"a\"");
    }

    @Test
    void anOverviewThatComesAfterTheStepsIsThePlans() {
        ScriptedProvider model = new ScriptedProvider("first")
                .says(
                        "{\"title\": \"T\", \"steps\": [{\"id\": \"a\", \"name\": \"A\"}], \"description\": \"Step by step\"}");

        assertThat(plan(new StreamClient(), model).outline().description()).isEqualTo("Step by step");
    }

    @Test
    void aModelThatAsksBackInTheMidstOfAPlanDoesNotThrowTheStepsAway() {
        String half = reply(1).substring(0, reply(1).indexOf("step-4"));
        ScriptedProvider first = new ScriptedProvider("first")
                .says(List.of(half), Reason.RESET)
                .says("{\"questions\": [\"Which region?\"], \"steps\": []}");
        ScriptedProvider second = new ScriptedProvider("second").says(reply(4));

        assertThat(plan(new StreamClient(), first, second).steps()).hasSize(STEPS);
    }

    private static final String LATE_TESTS = "{\"title\": \"T\", \"steps\": ["
            + "{\"id\": \"build\", \"name\": \"Build checkout 2.4\", \"description\": \"In CI\", \"risks\": [\"a broken build\"]},"
            + "{\"id\": \"deploy\", \"name\": \"Deploy checkout 2.4 to production\", \"description\": \"By Helm\","
            + " \"dependencies\": [\"build\"], \"rollback\": \"helm rollback\"},"
            + "{\"id\": \"test\", \"name\": \"Run integration tests\", \"description\": \"All\", \"dependencies\": [\"deploy\"]}]}";

    @Test
    void aModelIsAskedOnceForWhatAnEngineerObjectsTo() {
        ScriptedProvider model = new ScriptedProvider("first")
                .says(LATE_TESTS)
                .says(
                        "{\"steps\": [{\"id\": \"deploy\", \"name\": \"Deploy checkout 2.4 to production\", \"description\": \"By"
                                + " Helm\", \"dependencies\": [\"test\"], \"rollback\": \"helm rollback\"}, {\"id\": \"test\", \"name\":"
                                + " \"Run integration tests\", \"description\": \"All\", \"dependencies\": [\"build\"]}]}");
        StreamClient client = new StreamClient();

        Plan plan = plan(client, model);

        assertThat(model.calls.get(1).user())
                .contains("deploy -> test", "\"id\":\"deploy\"", "\"id\":\"test\"")
                .doesNotContain("\"id\":\"build\"");
        assertThat(plan.steps()).extracting(step -> step.id().value()).containsExactly("build", "test", "deploy");
        assertThat(client.steps()).isEqualTo(plan.steps());
        assertThat(plan.findings()).extracting(Finding::code).doesNotContain(FindingCode.LATE_STEP);
    }

    @Test
    void whatItDoesNotMendIsMendedByRuleAndSaid() {
        ScriptedProvider model = new ScriptedProvider("first").says(LATE_TESTS).says("{\"steps\": []}");
        StreamClient client = new StreamClient();

        Plan plan = plan(client, model);

        assertThat(model.calls).hasSize(2);
        assertThat(plan.steps()).extracting(step -> step.id().value()).containsExactly("build", "test", "deploy");
        assertThat(client.steps()).isEqualTo(plan.steps());
        assertThat(plan.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.code()).isEqualTo(FindingCode.LATE_STEP);
            assertThat(repair.stepId()).hasValue("test");
        });
    }

    @Test
    void aSmallModelIsNotAskedToDoBetterWhatIsNoError() {
        ScriptedProvider model =
                new ScriptedProvider("first").takes(SchemaSupport.POSITIONAL).says(LATE_TESTS);

        Plan plan = plan(new StreamClient(), model);

        assertThat(model.calls).hasSize(1);
        assertThat(plan.repairs()).extracting(Repair::code).containsExactly(FindingCode.LATE_STEP);
    }

    @Test
    void whatNoStepCanMendIsNotAskedFor() {
        StringBuilder many = new StringBuilder("{\"title\": \"T\", \"steps\": [");
        for (int number = 1; number <= 62; number++) {
            many.append(number == 1 ? "" : ", ").append(step(number));
        }
        ScriptedProvider model =
                new ScriptedProvider("first").says(many.append("]}").toString());

        Plan plan = plan(new StreamClient(), model);

        assertThat(plan.steps()).hasSize(60);
        assertThat(plan.repairs()).isNotEmpty();
        assertThat(model.calls).hasSize(1);
    }

    @Test
    void aPatchThatMakesThingsWorseIsDropped() {
        String selfish =
                "{\"steps\": [{\"id\": \"a\", \"name\": \"A\", \"dependencies\": [\"a\"], \"estimate\": \"1h\"}]}";
        String worse = "{\"steps\": [{\"id\": \"a\", \"name\": \"\", \"dependencies\": [\"a\", \"x\"], \"estimate\":"
                + " \"1h\"}]}";
        ScriptedProvider model =
                new ScriptedProvider("first").says(selfish).says(worse).says(worse);

        Plan plan = plan(new StreamClient(), model);

        assertThat(plan.steps().get(0).name()).isEqualTo("A");
        assertThat(plan.repairs()).hasSize(1);
        assertThat(model.calls).hasSize(3);
    }
}
