package dev.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.cli.program.Commands;
import dev.planwright.cli.program.PlanwrightCommand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest {
    private static final String GOOD = """
            {"task_description": "Ship", "context": {"team": "red"}, "plan_id": "p7", "steps": [
              {"id": "build", "name": "Build it", "estimated_time": "30 minutes", "subtasks": ["compile", "pack"]},
              {"id": "ship", "name": "Ship it", "estimated_time": "2 hours", "dependencies": ["build"]}]}
            """;
    private static final String CYCLE = """
            {"steps": [{"id": "a", "name": "A", "estimated_time": "1h", "dependencies": ["b"]},
                       {"id": "b", "name": "B", "estimated_time": "1h", "dependencies": ["a"]}]}
            """;

    private final FakeWorkbench workbench = new FakeWorkbench();

    @Test
    void findsAPlanInOrder() {
        CommandRun run = CommandRun.withInput(GOOD, workbench, "validate", "-", "-o", "json");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"valid\": true").contains("\"findings\": [");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void tellsACycleByExitCodeAndFinding() {
        CommandRun run = CommandRun.withInput(CYCLE, workbench, "validate", "-", "-o", "json");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).contains("\"valid\": false").contains("\"cycle\"");
        assertThat(CommandRun.withInput(CYCLE, workbench, "validate", "-").out())
                .contains("cycle")
                .contains("not valid: 2 steps");
        assertThat(CommandRun.withInput(CYCLE, workbench, "schedule", "-").code())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"steps\": [", "7", "{}"})
    void refusesWhatIsNoPlan(String text) {
        CommandRun run = CommandRun.withInput(text, workbench, "validate", "-", "-o", "json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("plan cannot be read");
    }

    @Test
    void schedulesForATeam() {
        CommandRun run = CommandRun.withInput(GOOD, workbench, "schedule", "-", "--team", "2", "-o", "json");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("\"team_size\": 2")
                .contains("\"critical_path\"")
                .contains("\"duration_minutes\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "export"})
    void writesAPlanInAnotherForm(String command) {
        CommandRun run = CommandRun.withInput(GOOD, workbench, command, "-", "-o", "mermaid");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Build it").doesNotContain("{\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "1"})
    void breaksAStepDown(String step) {
        CommandRun run = CommandRun.withInput(GOOD, workbench, "breakdown", "-", "--step", step, "-c", "extra=1");

        assertThat(run.code()).isZero();
        var request = workbench.asked.get(0);
        assertThat(request.task()).isEqualTo("Detailed breakdown: Build it");
        assertThat(request.context().root().values()).containsOnlyKeys("team", "extra");
        var parent = request.parent().orElseThrow();
        assertThat(parent.planId()).contains("p7");
        assertThat(parent.stepId()).contains("build");
        assertThat(parent.stepNumber()).hasValue(1);
        assertThat(parent.task()).isEqualTo("Ship");
        assertThat(parent.subtasks()).containsExactly("compile", "pack");
    }

    @Test
    void namesTheStepsWhereOneIsUnknown() {
        CommandRun run = CommandRun.withInput(GOOD, workbench, "breakdown", "-", "--step", "3");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("build, ship");
    }

    @Test
    void tellsAboutPlaybooks() {
        assertThat(CommandRun.of(workbench, "playbooks", "list").out()).contains("deploy-service  Deploy a service");
        assertThat(CommandRun.of(workbench, "playbooks", "search", "bring it out", "-o", "json")
                        .out()
                        .replaceAll("\\s+", ""))
                .isEqualTo("{\"query\":\"bringitout\",\"abstained\":false,\"confidence\":0.75,\"results\":[{\"rank\":1,"
                        + "\"id\":\"deploy-service\",\"file\":\"deploy-service.yaml\",\"score\":3.5}]}");
        assertThat(CommandRun.of(workbench, "playbooks", "show", "deploy-service")
                        .out())
                .isEqualTo("id: deploy-service\n");
        assertThat(CommandRun.of(workbench, "playbooks", "show", "nothing").code())
                .isEqualTo(2);
        assertThat(CommandRun.of(workbench, "playbooks", "lint").code()).isZero();
        assertThat(CommandRun.of(workbench, "playbooks").code()).isEqualTo(2);
    }

    @Test
    void helpsWithoutOpeningAnything() {
        CommandRun help = CommandRun.of(workbench, "--help");

        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).contains("plan", "breakdown", "validate", "playbooks", "Exit codes:", "130");
        for (Commands command : Commands.values()) {
            assertThat(CommandRun.of(workbench, command.code(), "--help").out()).contains("Example");
            assertThat(CommandRun.of(workbench, "help", command.code()).code()).isZero();
        }
        assertThat(CommandRun.of(workbench, "--version").out()).isEqualTo("planwright 1.2.3\n");
        assertThat(workbench.opened).isEmpty();
    }

    @Test
    void hintsAtTheSpelling() {
        CommandRun command = CommandRun.of(workbench, "plam", "x");
        CommandRun option = CommandRun.of(workbench, "plan", "x y z", "--tem", "3");

        assertThat(command.code()).isEqualTo(2);
        assertThat(command.err()).contains("plan").contains("--help");
        assertThat(option.code()).isEqualTo(2);
        assertThat(option.err()).contains("--team");
        assertThat(CommandRun.of(workbench).code()).isEqualTo(2);
    }

    @Test
    void keepsQuietWhenItsReaderGoesAway() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(CYCLE.getBytes(StandardCharsets.UTF_8)), gone, err, Console.Traits.PIPED);

        assertThat(new PlanwrightCommand(workbench, console, "1").run("validate", "-"))
                .isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void tellsThatADiskIsFull() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_8)), full, err, Console.Traits.PIPED);

        assertThat(new PlanwrightCommand(workbench, console, "1").run("show", "-"))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("No space left on device");
    }

    @Test
    void doctorSaysWhatIsWrongAndEndsAccordingly() {
        CommandRun run = CommandRun.of(new FakeWorkbench(), "doctor");

        assertThat(run.out()).contains("ok     Java").contains("WRONG  openai").contains("refuses the key");
        assertThat(run.code()).isEqualTo(5);
    }
}
