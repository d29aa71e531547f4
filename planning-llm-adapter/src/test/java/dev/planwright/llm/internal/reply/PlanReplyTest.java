package dev.planwright.llm.internal.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.RiskDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.llm.Said;
import dev.planwright.llm.internal.prompt.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanReplyTest {
    private static final String PLAN = """
        {"title": "Übertragung \\ud83d\\ude80", "description": "Brings the 🚀 over", "steps": [
          {"id": "back-up", "name": "Back up {\\"all\\"} data", "description": "a\\nb \\u00e9", "dependencies": [],
           "estimate": {"optimistic_minutes": 10, "likely_minutes": 20, "pessimistic_minutes": 45},
           "risks": ["disk [full]"], "done_when": "it is there", "rollback": "", "commands": ["cp -r a b"]},
          {"id": "move", "name": "Move 🚀 data", "dependencies": ["back-up"], "estimated_time": "2 hours"},
          {"id": "check", "name": "Check", "dependencies": ["move", "back-up"], "estimated_time": "1h/2h/4h"}],
         "success_criteria": ["all there"], "risk_register": [{"step_id": "move", "risk": "loss", "likelihood": "low",
         "impact": "high", "mitigation": "backup"}]}
        """;

    private static final StepDraft SWITCH = StepDraft.builder("switch", "Switch callers to the new cluster")
            .description("Point the pooler at it.")
            .risks(List.of("a caller keeps its old connections"))
            .rollback(Optional.of("point the pooler back"))
            .commands(List.of("pgbouncer -R"))
            .source(Optional.of("database-upgrade#switch"))
            .build();
    private static final PlanDraft PATTERN = new PlanDraft(
            "Upgrade",
            "",
            List.of(SWITCH),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of("database-upgrade"),
            false);

    private static PlanReply.Terms terms(List<StepDraft> before, boolean patch, boolean numbered) {
        return new PlanReply.Terms(
                "p:m",
                "Upgrade PostgreSQL",
                numbered,
                before,
                patch,
                Optional.of(Shown.all(PATTERN)),
                WorkingTime.DEFAULT,
                60);
    }

    private static PlanReply reply(Said said) {
        return new PlanReply(terms(List.of(), false, false), said);
    }

    private static Said read(String text) {
        Said said = new Said();
        reply(said).feed(text);
        return said;
    }

    private static Said read(List<String> pieces) {
        Said said = new Said();
        PlanReply reply = reply(said);
        pieces.forEach(reply::feed);
        return said;
    }

    private static void assertSame(Said one, Said other) {
        assertThat(one.heads).isEqualTo(other.heads);
        assertThat(one.steps).isEqualTo(other.steps);
        assertThat(Set.copyOf(one.notes)).isEqualTo(Set.copyOf(other.notes));
    }

    private static final List<String> DISGUISES = List.of(
            "%s",
            "\uFEFF%s",
            "Sure! Here is {the} plan [1]:\n```json\n%s\n```\nGood luck!",
            "<think>First {\"steps\": [{\"name\": \"no\"}]} maybe?</think>\n%s",
            "Example: {\"a\": 1}. Now the plan: %s",
            "{\"plan\": %s}",
            "```\r\n%s```");

    @Test
    void readsTheSameStepsWhereverAReplyIsCut() {
        for (String disguise : DISGUISES) {
            String text = disguise.formatted(PLAN);
            Said whole = read(text);
            assertThat(whole.ids()).as(disguise).containsExactly("back-up", "move", "check");
            for (int cut = 1; cut < text.length(); cut++) {
                assertSame(read(List.of(text.substring(0, cut), text.substring(cut))), whole);
            }
            assertSame(read(text.chars().mapToObj(c -> String.valueOf((char) c)).toList()), whole);
        }
    }

    @Test
    void readsTheSameStepsInPiecesOfAnySize() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            String text = DISGUISES.get(random.nextInt(DISGUISES.size())).formatted(PLAN);
            List<String> pieces = new ArrayList<>();
            for (int at = 0; at < text.length(); ) {
                int end = Math.min(text.length(), at + 1 + random.nextInt(40));
                pieces.add(text.substring(at, end));
                at = end;
            }
            assertSame(read(pieces), read(text));
        }
    }

    @Test
    void reportsAStepWithItsClosingBraceAndNeverBefore() {
        Said said = new Said();
        PlanReply reply = reply(said);
        int closing = PLAN.indexOf("\"cp -r a b\"]}") + "\"cp -r a b\"]".length();

        reply.feed(PLAN.substring(0, closing));
        assertThat(said.steps).isEmpty();
        assertThat(said.heads).isEmpty();

        reply.feed("}");
        assertThat(said.heads).containsExactly("Übertragung 🚀|Brings the 🚀 over");
        assertThat(said.ids()).containsExactly("back-up");
        assertThat(reply.isWhole()).isFalse();
    }

    @Test
    void readsAllOfAStep() {
        StepDraft step = read(PLAN).steps.get(0);

        assertThat(step.name()).isEqualTo("Back up {\"all\"} data");
        assertThat(step.description()).isEqualTo("a\nb é");
        assertThat(step.estimate())
                .hasValue(new EstimateDraft(
                        Duration.ofMinutes(10), Duration.ofMinutes(20), Duration.ofMinutes(45), "", Clock.WORKING));
        assertThat(step.risks()).containsExactly("disk [full]");
        assertThat(step.doneWhen()).hasValue("it is there");
        assertThat(step.rollback()).isEmpty();
        assertThat(step.source()).hasValue("p:m");
    }

    @Test
    void everyFormThatItToleratesIsNoted() {
        assertThat(read(PLAN).notes).isEmpty();
        assertThat(notes("\uFEFF" + PLAN)).contains("begins with a byte order mark");
        assertThat(notes("Here:\n```json\n" + PLAN + "```\nBye"))
                .contains("stands in a code fence", "has text before the JSON", "has text after the JSON");
        assertThat(notes("<think>hm</think>" + PLAN)).containsExactly("thinks aloud before it");
        assertThat(notes("{\"steps\": [ // none yet\n {\"id\": \"a\", \"name\": \"A\",},]}"))
                .contains("contains comments", "has a comma after the last element");
        assertThat(notes("[{\"id\": \"a\", \"name\": \"A\"}]")).containsExactly("is a bare list of steps");
        assertThat(notes("{\"steps\": {\"a\": {\"name\": \"A\"}}}"))
                .containsExactly("has its steps as fields of an object");
        assertThat(notes("{\"steps\": [{\"id\": \"a\", \"name\": \"A\", \"depends_on\": []}]}"))
                .containsExactly("calls a field depends_on that is called dependencies");
    }

    private static List<String> notes(String text) {
        return read(text).notes.stream()
                .map(note -> note.message()
                        .replace("the answer of p:m ", "")
                        .replace("; it was understood all the same", ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"steps\": [{\"name\": \"One\"}, {\"name\": \"Two\", \"depends_on\": [1]}]}",
                "{\"steps\": [{\"name\": \"One\"}, {\"name\": \"Two\", \"dependencies\": \"step 1\"}]}",
                "{\"steps\": [{\"name\": \"One\"}, {\"name\": \"Two\", \"Depends-On\": [\"One\"]}]}",
                "{\"steps\": {\"one\": {\"name\": \"One\"}, \"two\": {\"title\": \"Two\", \"after\": \"ONE\"}}}",
                "{\"plan\": {\"tasks\": [{\"task\": \"One\"}, {\"task\": \"Two\", \"deps\": [{\"id\": \"one\"}]}]}}",
                "{\"steps\": [\"One\", {\"step\": \"Two\", \"dependencies\": [\"one\", \"none\"]}]}"
            })
    void understandsOtherSpellingsOfStepsAndDependencies(String text) {
        Said said = read(text);

        assertThat(said.ids()).containsExactly("one", "two");
        assertThat(said.steps.get(1).dependencies()).containsExactly("one");
    }

    @ParameterizedTest
    @CsvSource({
        "\"estimated_time\": \"PT1H30M\",90,90",
        "\"estimate\": \"2 days\",960,960",
        "\"duration\": 45,45,45",
        "\"estimated_hours\": 1.5,90,90",
        "\"estimate\": \"2-4 hours\",180,240",
        "'\"estimate\": {\"min\": 1, \"max\": 3, \"unit\": \"hours\"}',120,180",
        "'\"estimate\": {\"optimistic\": \"1h\", \"most_likely\": \"2h\", \"pessimistic\": \"PT4H\"}',120,240",
        "'\"time\": {\"value\": 2, \"unit\": \"days\"}',960,960",
        "'\"time\": {\"hours\": 1, \"minutes\": \"30\"}',90,90",
        "'\"estimate\": [30, 60, 120]',60,120",
        "'\"estimated_hours\": [\"1\", 3]',120,180",
        "'\"estimate\": \"45\"',45,45",
        "'\"estimate\": \"1h 30m\"',90,90",
        "'\"estimate\": \"90min\"',90,90",
        "'\"estimate\": \"half a day\"',240,240",
        "'\"estimate\": \"~1.5 hrs (incl. checks)\"',90,90"
    })
    void understandsEstimatesInOtherForms(String field, long likely, long pessimistic) {
        StepDraft step = read("{\"steps\": [{\"id\": \"a\", \"name\": \"A\", " + field + "}]}")
                .steps
                .get(0);

        assertThat(step.estimate()).hasValueSatisfying(estimate -> {
            assertThat(estimate.likely()).hasMinutes(likely);
            assertThat(estimate.pessimistic()).hasMinutes(pessimistic);
        });
    }

    @Test
    void keepsAnEstimateThatItCannotReadAsText() {
        StepDraft step = read("{\"steps\": [{\"name\": \"A\", \"estimate\": \"a while\"}]}")
                .steps
                .get(0);

        assertThat(step.estimate()).isEmpty();
        assertThat(step.unreadableEstimate()).hasValue("a while");
    }

    @Test
    void putsThePointsOfAnEstimateInOrderAndSaysSo() {
        Said said = read("{\"steps\": [{\"name\": \"A\", \"estimate\": {\"optimistic_minutes\": 60,"
                + " \"likely_minutes\": 30, \"pessimistic_minutes\": 90}}]}");

        assertThat(said.steps.get(0).estimate()).hasValueSatisfying(estimate -> {
            assertThat(estimate.optimistic()).hasMinutes(30);
            assertThat(estimate.likely()).hasMinutes(60);
        });
        assertThat(said.notes)
                .singleElement()
                .satisfies(note -> assertThat(note.message()).contains("gives points of an estimate in a wrong order"));
    }

    @Test
    void makesReadableIdsWhereTheModelHadToUseNumbers() {
        Said said = new Said();
        PlanReply reply = new PlanReply(terms(List.of(), false, true), said);

        reply.feed("{\"steps\": [{\"id\": \"s1\", \"name\": \"Run tests\", \"dependencies\": []},"
                + "{\"id\": \"s2\", \"name\": \"Run tests\", \"dependencies\": [\"s1\"]},"
                + "{\"id\": \"s3\", \"name\": \"Deploy\", \"dependencies\": [\"s1\", \"s2\"]}]}");

        assertThat(said.ids()).containsExactly("run-tests", "run-tests-2", "deploy");
        assertThat(said.steps.get(2).dependencies()).containsExactly("run-tests", "run-tests-2");
    }

    @Test
    void recognisesFinishedStepsThatAreSaidAgain() {
        List<StepDraft> before = List.of(
                StepDraft.builder("back-up", "Back up data").build(),
                StepDraft.builder("move", "Move data").build());
        Said said = new Said();
        PlanReply reply = new PlanReply(terms(before, false, false), said);

        reply.feed(
                "{\"steps\": [{\"id\": \"move\", \"name\": \"Move it\"}, {\"id\": \"one\", \"name\": \"Back up data\"},"
                        + "{\"id\": \"check\", \"name\": \"Check\", \"dependencies\": [\"one\", \"2\"]}]}");

        assertThat(said.ids()).containsExactly("check");
        assertThat(said.steps.get(0).dependencies()).containsExactly("back-up", "move");
        assertThat(reply.isWhole()).isTrue();
    }

    @Test
    void aPatchMaySayStepsAnew() {
        List<StepDraft> before =
                List.of(StepDraft.builder("back-up", "Back up data").build());
        Said said = new Said();
        new PlanReply(terms(before, true, true), said)
                .feed("{\"steps\": [{\"id\": \"back-up\", \"name\": \"Back up data\"}, {\"id\": \"new-1\", \"name\":"
                        + " \"Test\"}]}");

        assertThat(said.ids()).containsExactly("back-up", "test");
    }

    @Test
    void keepsTheSourceOfAStepOnlyIfItWasShown() {
        Said said = read("{\"steps\": [{\"id\": \"a\", \"name\": \"A\", \"source\": \"database-upgrade\"},"
                + "{\"id\": \"b\", \"name\": \"B\", \"source\": \"wikipedia\"}]}");

        assertThat(said.steps)
                .extracting(StepDraft::source)
                .containsExactly(Optional.of("database-upgrade"), Optional.of("p:m"));
    }

    private static PlanDraft small(String answer) {
        StepDraft watch = StepDraft.builder("watch", "Watch the new cluster for a day")
                .dependencies("switch")
                .build();
        PlanDraft pattern = new PlanDraft(
                "Upgrade",
                "Moves the callers over.",
                List.of(SWITCH, watch),
                List.of("a new cluster runs"),
                List.of("nobody calls the old one"),
                List.of(),
                List.of(),
                List.of(risk("switch"), risk("watch")),
                List.of(),
                List.of("database-upgrade"),
                true);
        PlanReply.Terms terms = new PlanReply.Terms(
                "p:m",
                "Upgrade PostgreSQL",
                true,
                List.of(),
                false,
                Optional.of(Shown.all(pattern)),
                WorkingTime.DEFAULT,
                60);
        PlanReply reply = new PlanReply(terms, new Said());
        reply.feed(answer);
        return reply.draft();
    }

    private static RiskDraft risk(String step) {
        return new RiskDraft(Optional.of(step), "it breaks", Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void theShortAnswerOfASmallModelBecomesAPlanWithAllThatThePlaybookSays() {
        PlanDraft draft = small("{\"title\": \"Upgrade\", \"steps\": ["
                + "{\"id\": \"s1\", \"source\": \"p1\", \"name\": \"Switch 12 callers to the new cluster\"},"
                + "{\"id\": \"s2\", \"source\": \"p1\", \"name\": \"Switch callers to the new cluster\"},"
                + "{\"id\": \"s3\", \"name\": \"Tell the auditors\", \"dependencies\": [\"s2\"],"
                + " \"risks\": [\"The auditors may fail\"]}]}");

        assertThat(draft.steps())
                .extracting(StepDraft::id)
                .containsExactly("switch-12-callers-to-the-new-cluster", "tell-the-auditors");
        assertThat(draft.steps().get(0).commands()).containsExactly("pgbouncer -R");
        assertThat(draft.steps().get(1).dependencies()).containsExactly("switch-12-callers-to-the-new-cluster");
        assertThat(draft.steps().get(1).risks()).isEmpty();
        assertThat(draft.description()).isEqualTo("Moves the callers over.");
        assertThat(draft.prerequisites()).containsExactly("a new cluster runs");
        assertThat(draft.successCriteria()).containsExactly("nobody calls the old one");
        assertThat(draft.riskRegister()).containsExactly(risk("switch-12-callers-to-the-new-cluster"));
        assertThat(draft.roundTheClock()).isTrue();
    }

    @Test
    void aPlanThatFollowsLittleOfAPlaybookTakesNothingElseFromIt() {
        PlanDraft draft = small("{\"title\": \"Upgrade\", \"steps\": [{\"id\": \"s1\", \"name\": \"Buy a new server\"},"
                + "{\"id\": \"s2\", \"name\": \"Sell the old one\"}, {\"id\": \"s3\", \"source\": \"p1\","
                + " \"name\": \"Switch callers to the new cluster\"}]}");

        assertThat(draft.steps()).hasSize(3);
        assertThat(draft.prerequisites()).isEmpty();
        assertThat(draft.roundTheClock()).isFalse();
    }

    @Test
    void aStepThatFollowsThePlaybookTakesOverWhatTheModelLeftOpen() {
        Said said = read("{\"steps\": [{\"id\": \"a\", \"name\": \"Switch the callers to the new cluster\","
                + " \"description\": \"switch the callers to the new cluster\", \"risks\": [\"No risk involved\"],"
                + " \"rollback\": \"restore the dump\", \"done_when\": \"callers connect\"}]}");

        assertThat(said.steps)
                .containsExactly(StepDraft.builder("a", "Switch the callers to the new cluster")
                        .description("Point the pooler at it.")
                        .risks(List.of("a caller keeps its old connections"))
                        .doneWhen(Optional.of("callers connect"))
                        .rollback(Optional.of("restore the dump"))
                        .commands(List.of("pgbouncer -R"))
                        .source(Optional.of("database-upgrade#switch"))
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "N/A",
                "No risk involved",
                "no data available.",
                "There are no known risks",
                "No risk to the system",
                "No rollback needed for this step, as nothing is changed.",
                "Not applicable for this step",
                "false"
            })
    void whatSaysNothingIsNothing(String text) {
        Said said = read(
                "{\"steps\": [{\"name\": \"A\", \"risks\": [\"%s\"], \"rollback\": \"%s\"}]}".formatted(text, text));

        assertThat(said.steps).singleElement().satisfies(step -> {
            assertThat(step.risks()).isEmpty();
            assertThat(step.rollback()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no backup was tested",
                "nothing answers on port 80",
                "data loss",
                "No rollback after the switch",
                "No rollback needed for the old cluster"
            })
    void whatSaysSomethingStays(String text) {
        Said said = read("{\"steps\": [{\"name\": \"A\", \"risks\": [\"%s\"]}]}".formatted(text));

        assertThat(said.steps)
                .singleElement()
                .satisfies(step -> assertThat(step.risks()).containsExactly(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Test it in staging (60m/180m/480m, after s1, s2)",
                "Test it in staging (minutes 60, 180, 480; after",
                "Test it in staging, 60m/180m/480m",
                "Test it in staging; after s3",
                "Test it in staging"
            })
    void timesAndPredecessorsAreNoPartOfAName(String name) {
        Said said = read("{\"steps\": [{\"name\": \"%s\", \"description\": \"%s\"}]}".formatted(name, name));

        assertThat(said.steps).singleElement().satisfies(step -> {
            assertThat(step.name()).isEqualTo("Test it in staging");
            assertThat(step.description()).isEmpty();
        });
    }

    @Test
    void whatIsNoJsonIsUseless() {
        Said said = new Said();
        PlanReply reply = reply(said);

        reply.feed("{\"steps\": [{\"name\": \"A\"}, {\"name\": ]");

        assertThat(said.steps).hasSize(1);
        assertThat(reply.isUseless()).isTrue();
        assertThat(reply.isWhole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "{\"steps\": [{\"name\": \"",
                "[[",
                "{\"a\":",
                "{\"a\": \"x\", ",
                "{\"steps\": [1,",
                " ",
                "<think>",
                "```"
            })
    void anEndlessReplyIsGivenUp(String beginning) {
        PlanReply reply = reply(new Said());
        String more = (beginning + " ").repeat(1000);
        reply.feed(beginning);

        int pieces = 0;
        while (!reply.isUseless() && pieces < 100_000) {
            reply.feed(more);
            pieces++;
        }

        assertThat(reply.isUseless()).isTrue();
        assertThat(reply.isWhole()).isFalse();
    }

    @Test
    void endlessStepsAreCutOffAfterOneTooMany() {
        Said said = new Said();
        PlanReply reply = reply(said);
        reply.feed("{\"steps\": [");
        for (int step = 0; !reply.isUseless() && step < 1000; step++) {
            reply.feed("{\"name\": \"Step %d\"},".formatted(step));
        }

        assertThat(said.steps).hasSize(61);
        assertThat(reply.isWhole()).isTrue();
    }

    @Test
    void noControlCharacterOrHalfPairReachesThePlan() {
        StepDraft step = read("{\"steps\": [{\"name\": \"A\\u001b[2J\\ud83d B\", \"description\": \"x\\u202ey\"}]}")
                .steps
                .get(0);

        assertThat(step.name()).isEqualTo("A[2J B");
        assertThat(step.description()).isEqualTo("xy");
    }

    @Test
    void aHugeNumberCostsNothing() {
        Said said =
                read("{\"steps\": [{\"name\": \"A\", \"estimate\": 1e999999999, \"context\": {\"n\": 1e999999999}}]}");

        assertThat(said.steps).hasSize(1);
        assertThat(said.steps.get(0).estimate()).isEmpty();
    }

    @Test
    void readsQuestions() {
        PlanReply reply = reply(new Said());
        reply.feed("{\"questions\": [\"Which version?\", \"Where?\"]}");

        assertThat(reply.questions()).containsExactly("Which version?", "Where?");
    }

    @Test
    void anyTextIsSurvived() {
        String alphabet = "{}[]\",:\\/#<>`' \n\uFEFFas1-\ud83d\ude80\u0000";
        for (int seed = 0; seed < 2000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "{\"steps\": [" : "");
            for (int k = random.nextInt(200); k > 0; k--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(read(text.toString()).steps)
                    .as("seed %d", seed)
                    .allSatisfy(step -> assertThat(step.id()).isNotEmpty());
        }
    }
}
