package dev.planwright.llm.internal.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.llm.Said;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are JSON only to a good will. */
class OddRepliesTest {
    private static final String TASK = "Upgrade PostgreSQL 12 to 15";

    private final Said said = new Said();

    private PlanReply reply(List<StepDraft> before, boolean patch) {
        return new PlanReply(
                new PlanReply.Terms("p:m", TASK, false, before, patch, Optional.empty(), WorkingTime.DEFAULT, 60),
                said);
    }

    private PlanReply read(String text) {
        PlanReply reply = reply(List.of(), false);
        reply.feed(text);
        return reply;
    }

    private Set<String> notes() {
        return said.notes.stream()
                .map(note -> note.message()
                        .replace("the answer of p:m ", "")
                        .replace("; it was understood all the same", ""))
                .collect(java.util.stream.Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // one quotation mark in a comment, in each kind of comment
                "{\"steps\": [ // 3.5\" disks first\n {\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\"}]}",
                "{\"steps\": [ # don't ask \" \n {\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\"}]}",
                "{\"steps\": [ /* the \"main ] } */ {\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\"}]}",
                // the other quotation mark within single quotes
                "{'steps': [{'id': 'a', 'name': 'A', 'description': 'a 3.5\" disk'}, {'id': 'b', 'name': 'B'}]}",
                "{'steps': [{'id': 'a', 'name': 'A', 'description': 'it\\'s {\"x'}, {'id': 'b', 'name': 'B'}]}",
                // Python
                "{'steps': [{'id': 'a', 'name': 'A', 'rollback': None, 'done': True}, {'id': 'b', 'name': 'B'}]}",
                "{\"steps\": [{\"id\": \"a\", \"name\": \"A\", \"estimate\": NaN}, {\"id\": \"b\", \"name\": \"B\"}]}",
                // a fence in a text, thinking in the middle, comments in lists
                "{\"steps\": [{\"id\": \"a\", \"name\": \"A\", \"commands\": [\"```sh\\nls\\n```\"]}, {\"id\": \"b\","
                        + " \"name\": \"B\"}]}",
                "{\"steps\": [{\"id\": \"a\", \"name\": \"A\"},\n<think>next: {\"b\"}?</think>\n{\"id\": \"b\", \"name\":"
                        + " \"B\"}]}",
                "{\"steps\": [{\"id\": \"a\", \"name\": \"A\", \"risks\": [/* none */]}, // then\n {\"id\": \"b\", \"name\":"
                        + " \"B\"} // last\n]}",
                // all at once
                "\uFEFFSure:\r\n```json\r\n{\r\n\"steps\": [ // two\r\n{\"id\": \"a\", \"name\": \"A\",},\r\n{\"id\": \"b\","
                        + " \"name\": \"B\"},\r\n],\r\n}\r\n```\r\nDone.",
                // braces in prose that begin like JSON
                "I will use {\"id\", \"name\"} for each step: {\"steps\": [{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\","
                        + " \"name\": \"B\"}]}",
                "Fill in {'x' or 'y'}. {\"steps\": [{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\"}]}",
                // nothing where something could be
                "{\"title\": null, \"steps\": [null, {\"id\": \"a\", \"name\": \"A\", \"dependencies\": null, \"risks\":"
                        + " [null], \"estimate\": null, \"context\": null}, {\"id\": \"b\", \"name\": \"B\"}]}"
            })
    void understandsWhatIsMeant(String text) {
        PlanReply reply = read(text);

        assertThat(said.ids()).containsExactly("a", "b");
        assertThat(reply.isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'steps': [{'id': 'a', 'name': 'say \"x', 'rollback': None}, // 3\"\n {'id': 'b', 'name': 'B'},]}",
                "{\"steps\": [{\"id\": \"a\", \"name\": \"A\"},<thinking>{</thinking>{\"id\": \"b\", \"name\": \"B\"}]}",
                "See {\"id\", x}: {\"steps\": [{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\"}]}"
            })
    void readsTheSameWhereverAnOddReplyIsCut(String text) {
        for (int cut = 1; cut < text.length(); cut++) {
            said.steps.clear();
            PlanReply reply = reply(List.of(), false);
            reply.feed(text.substring(0, cut));
            reply.feed(text.substring(cut));
            assertThat(said.ids()).as("cut at %d", cut).containsExactly("a", "b");
            assertThat(reply.isWhole()).as("cut at %d", cut).isTrue();
        }
    }

    @Test
    void saysWhatItUnderstood() {
        read("{'steps': [{'id': 'a', 'name': 'A', 'rollback': None}, <think>b?</think> {'id': 'b', 'name': 'B'}]}");

        assertThat(notes())
                .containsExactlyInAnyOrder(
                        "puts texts in single quotes", "says None for a value", "thinks aloud in the midst of it");
    }

    @Test
    void whatAnExampleBeforeThePlanSaysIsNotThePlans() {
        PlanReply reply =
                read("Such as {\"title\": \"Example\", \"assumptions\": [\"x\"]}. Now: {\"title\": \"Upgrade\","
                        + " \"description\": \"In place\", \"steps\": [{\"id\": \"a\", \"name\": \"A\"}]}");

        assertThat(said.heads).containsExactly("Upgrade|In place");
        assertThat(reply.draft().title()).isEqualTo("Upgrade");
    }

    @Test
    void aHeadOfItsOwnBeforeTheStepsCounts() {
        read("{\"title\": \"Upgrade\"}\n{\"steps\": [{\"id\": \"a\", \"name\": \"A\"}]}");

        assertThat(said.heads).containsExactly("Upgrade|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Move it", "move it.", TASK, "Upgrade PostgreSQL 12 to 15!"})
    void anOverviewThatRepeatsTitleOrTaskIsNone(String description) {
        PlanReply reply = read("{\"title\": \"Move it\", \"description\": \"" + description
                + "\", \"steps\": [{\"id\": \"a\", \"name\": \"A\"}]}");

        assertThat(said.heads).containsExactly("Move it|");
        assertThat(reply.draft().description()).isEmpty();
    }

    @Test
    void whoGoesOnWithNumbersOfItsOwnLosesNoStep() {
        List<StepDraft> finished = List.of(
                StepDraft.builder("1", "Back up the database").build(),
                StepDraft.builder("2", "Upgrade a replica").build());
        reply(finished, false)
                .feed("{\"steps\": [{\"id\": 1, \"name\": \"Switch the callers over\", \"dependencies\": []},"
                        + " {\"id\": 2, \"name\": \"Watch the error rate\", \"dependencies\": [1]}]}");

        assertThat(said.ids()).containsExactly("switch-the-callers-over", "watch-the-error-rate");
        assertThat(said.steps.get(1).dependencies()).containsExactly("switch-the-callers-over");
    }

    @Test
    void aFinishedStepThatIsSaidAgainInOtherWordsIsThatStep() {
        List<StepDraft> finished =
                List.of(StepDraft.builder("1", "Back up the database").build());
        reply(finished, false)
                .feed("{\"steps\": [{\"id\": 1, \"name\": \"Back up database\"}, {\"id\": 2, \"name\": \"Upgrade\","
                        + " \"dependencies\": [1]}]}");

        assertThat(said.ids()).containsExactly("2");
        assertThat(said.steps.get(0).dependencies()).containsExactly("1");
    }

    @Test
    void aCorrectionMayBeKnownByItsNameAlone() {
        List<StepDraft> wrong =
                List.of(StepDraft.builder("back-up", "Back up the database").build());
        reply(wrong, true).feed("{\"steps\": [{\"id\": \"step-1\", \"name\": \"Back up the database\"}]}");

        assertThat(said.ids()).containsExactly("back-up");
    }

    @Test
    void aCorrectionKeepsWhatItHasNoFieldFor() {
        StepDraft wrong = StepDraft.builder("back-up", "Back up the database")
                .prerequisites(List.of("200 GB of room"))
                .subtasks(List.of("stop the jobs"))
                .commands(List.of("drop table x"))
                .source(Optional.of("database-upgrade#back-up"))
                .build();
        reply(List.of(wrong), true)
                .feed(
                        "{\"steps\": [{\"id\": \"back-up\", \"name\": \"Back up the database\", \"subtasks\": [\"pause the"
                                + " jobs\"], \"commands\": []}]}");

        StepDraft corrected = said.steps.get(0);
        assertThat(corrected.prerequisites()).containsExactly("200 GB of room");
        assertThat(corrected.source()).hasValue("database-upgrade#back-up");
        assertThat(corrected.subtasks()).containsExactly("pause the jobs");
        assertThat(corrected.commands()).isEmpty();
    }

    @Test
    void smallModelsKeepTheFieldsThatTheyCannotSay() {
        StepDraft wrong = StepDraft.builder("back-up", "Back up the database")
                .subtasks(List.of("stop the jobs"))
                .commands(List.of("pg_dump app"))
                .build();
        new PlanReply(
                        new PlanReply.Terms(
                                "p:m", TASK, true, List.of(wrong), true, Optional.empty(), WorkingTime.DEFAULT, 60),
                        said)
                .feed("{\"steps\": [{\"id\": \"back-up\", \"name\": \"Back up the database\"}]}");

        assertThat(said.steps.get(0).subtasks()).containsExactly("stop the jobs");
        assertThat(said.steps.get(0).commands()).containsExactly("pg_dump app");
    }

    @Test
    void theSameTimesAreTheSameEstimate() {
        EstimateDraft known = new EstimateDraft(
                Duration.ofMinutes(10), Duration.ofMinutes(20), Duration.ofMinutes(90), "ten checks", Clock.WORKING);
        StepDraft wrong = StepDraft.builder("test", "Test it").estimate(known).build();
        PlanReply.Terms terms =
                new PlanReply.Terms("p:m", TASK, true, List.of(wrong), true, Optional.empty(), WorkingTime.DEFAULT, 60);

        new PlanReply(terms, said)
                .feed("{\"steps\": [{\"id\": \"test\", \"name\": \"Test it\", \"estimate\": \"10m/20m/90m\"}]}");

        assertThat(said.steps.get(0).estimate()).hasValue(known);
    }

    @Test
    void howLargeARiskIsSaysNotWhatItIs() {
        read(
                "{\"steps\": [{\"id\": \"a\", \"name\": \"A\", \"risk\": \"High\"}, {\"id\": \"b\", \"name\": \"B\", \"risks\":"
                        + " [\"low\", \"data loss\"]}]}");

        assertThat(said.steps.get(0).risks()).isEmpty();
        assertThat(said.steps.get(1).risks()).containsExactly("data loss");
    }

    @Test
    void whatBreaksBehindTheStepsTakesNoneOfThemAway() {
        PlanReply reply = read("{\"steps\": [{\"id\": \"a\", \"name\": \"A\"}], \"assumptions\": [oops]}");

        assertThat(reply.isUseless()).isTrue();
        assertThat(reply.hasBegun()).isTrue();
        assertThat(reply.hasAllSteps()).isTrue();
    }

    @Test
    void tooMuchProseInBracesIsGivenUp() {
        PlanReply reply = read("{\"a\" b} ".repeat(10));

        assertThat(reply.isUseless()).isTrue();
    }

    @Test
    void tenMebibytesOfWhitespaceAreGivenUpWithinThePlanAndAroundIt() {
        String white = " \n".repeat(5 << 20);

        assertThat(read(white).isUseless()).isTrue();
        assertThat(read("{\"steps\": [" + white).isUseless()).isTrue();
    }
}
