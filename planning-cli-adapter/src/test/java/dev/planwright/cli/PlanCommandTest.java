package dev.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.cli.command.ExitCode;
import dev.planwright.document.tree.JsonOutput;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCommandTest {
    private final FakeWorkbench workbench = new FakeWorkbench();

    @TempDir
    private Path folder;

    private PlanRequest asked() {
        assertThat(workbench.asked).hasSize(1);
        return workbench.asked.get(0);
    }

    @Test
    void writesNothingButTheDocument() {
        CommandRun run = CommandRun.of(workbench, "plan", "Ship the service", "-o", "json");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("{").endsWith("}\n").contains("\"task_description\": \"Ship the service\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "yaml", "markdown", "mermaid", "csv", "JSON"})
    void writesEveryForm(String format) {
        CommandRun run = CommandRun.of(workbench, "plan", "Ship the service", "-o", format);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Ship it").endsWith("\n");
    }

    @Test
    void typesTheValuesOfTheContext() {
        CommandRun.of(
                workbench,
                "plan",
                "x y z",
                "-c",
                "a.b=15.0",
                "-c",
                "live=true",
                "-c",
                "tags=one",
                "-c",
                "tags=two",
                "-c",
                "list=[1,{\"k\":null}]",
                "-c",
                "app\\.name=left=right",
                "-c",
                "zip=007");

        assertThat(JsonOutput.compact(asked().context().root()))
                .isEqualTo("{\"a\":{\"b\":15.0},\"live\":true,\"tags\":[\"one\",\"two\"],\"list\":[1,{\"k\":null}],"
                        + "\"app.name\":\"left=right\",\"zip\":\"007\"}");
    }

    @Test
    void putsArgumentsOverTheContextFile() throws IOException {
        Path file = Files.writeString(folder.resolve("context.yaml"), "country: NO\nteam: {size: 2, name: red}\n");

        CommandRun.of(workbench, "plan", "x y z", "--context", file.toString(), "-c", "team.size=3");

        assertThat(JsonOutput.compact(asked().context().root()))
                .isEqualTo("{\"country\":\"NO\",\"team\":{\"size\":3,\"name\":\"red\"}}");
    }

    @Test
    void readsTheTaskFromStandardInput() {
        CommandRun.withInput("Ship the Größe service\n", workbench, "plan", "-");

        assertThat(asked().task()).isEqualTo("Ship the Größe service");
    }

    @Test
    void passesOptionsOn() {
        CommandRun.of(
                workbench,
                "plan",
                "x y z",
                "--team=4",
                "--deadline",
                "2w",
                "--start",
                "2027-01-04",
                "--max-steps",
                "9",
                "--strict",
                "--planner",
                "playbook",
                "--playbooks",
                "ours");

        assertThat(asked().options().teamSize()).hasValue(4);
        assertThat(asked().options().deadline()).contains("2w");
        assertThat(asked().options().start()).contains(Instant.parse("2027-01-04T00:00:00Z"));
        assertThat(asked().options().maxSteps()).hasValue(9);
        assertThat(asked().options().strict()).isTrue();
        assertThat(workbench.opened.get(0).settings())
                .containsEntry("planner", "playbook")
                .containsEntry("playbooks", "ours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"novalue", "=x", "a..b=1", ".a=1", "a.=1"})
    void refusesAContextValueWithoutAKey(String argument) {
        CommandRun run = CommandRun.of(workbench, "plan", "x y z", "-c", argument);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(argument);
    }

    @Test
    void refusesAKeyThatIsBothAValueAndAGroup() {
        CommandRun run = CommandRun.of(workbench, "plan", "x y z", "-c", "a=1", "-c", "a.b=2");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("a and a.b");
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID_REQUEST, 2",
        "INVALID_PLAN, 4",
        "NO_PLANNER_FOR_TASK, 3",
        "PLAN_REFUSED, 4",
        "PROPOSERS_FAILED, 5",
        "CANCELLED, 130",
        "INTERNAL, 1"
    })
    void answersEachErrorWithItsExitCode(PlanningError error, int code) {
        workbench.failsWith(new PlanningException(error, "it went wrong").withSuggestions(List.of("deploy: Deploy")));

        CommandRun run = CommandRun.of(workbench, "plan", "x y z");
        CommandRun asJson = CommandRun.of(workbench, "plan", "x y z", "-o", "json");

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("it went wrong", "deploy: Deploy");
        assertThat(asJson.code()).isEqualTo(code);
        assertThat(asJson.out()).contains("\"code\": \"" + error.code() + "\"").contains("it went wrong");
    }

    @Test
    void asksWhatItNeedsToKnow() {
        workbench.answers(new PlanOutcome.NeedsInput("Too vague.", List.of("Which service?")));

        CommandRun run = CommandRun.of(workbench, "plan", "do it", "-o", "json");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("Too vague.", "Which service?");
        assertThat(run.out()).contains("\"task_too_vague\"", "Which service?");
    }

    @Test
    void tellsADefectAsOurs() {
        workbench.failsWith(new IllegalStateException("oops"));

        CommandRun run = CommandRun.of(workbench, "plan", "x y z");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("oops").contains("at dev.planwright");
    }

    @Test
    void refusesAMissingTaskAndAMissingFile() {
        assertThat(CommandRun.of(workbench, "plan").err()).contains("TASK is missing");
        CommandRun run = CommandRun.of(workbench, "plan", "x y z", "--context", "nowhere.json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere.json").contains("no such file");
    }

    @Test
    void keepsTheContextThatWasGiven() {
        CommandRun.of(workbench, "plan", "x y z", "-c", "a=");

        assertThat(asked().context().get("a")).contains(ContextValue.of(""));
    }

    @Test
    void aDryRunShowsPromptSchemaAndSizeAndPlansNothing() {
        CommandRun run = CommandRun.of(workbench, "plan", "Ship the service", "--planner", "openai:m", "--dry-run");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("openai:m: prompts v1, about 1,200 tokens", "at most 4,000", "window of 16,000")
                .contains("You plan.", "Ship the service", "{\"type\":\"object\"}");
        assertThat(workbench.asked).isEmpty();
    }

    @Test
    void aDryRunIsAlsoWrittenForPrograms() {
        CommandRun run = CommandRun.of(
                workbench, "plan", "Ship the service", "--planner", "openai:m", "--dry-run", "-o", "json");

        assertThat(run.out()).startsWith("[").contains("\"prompt_tokens\": 1200", "\"type\": \"object\"");
    }

    @Test
    void aDryRunWithoutModelsSaysThatNothingIsAsked() {
        assertThat(CommandRun.of(workbench, "plan", "Ship the service", "--dry-run")
                        .out())
                .startsWith("No model is in the chain");
    }

    @Test
    void aDryRunOfManyTasksIsRefused() {
        CommandRun run = CommandRun.of(workbench, "plan", "--batch", "tasks.jsonl", "--dry-run");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).contains("--dry-run");
    }
}
