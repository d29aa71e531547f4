package dev.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.error.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to somebody who got the command wrong: what it is, and what was probably meant. */
class MisuseTest {
    private final FakeWorkbench workbench = new FakeWorkbench();

    private String refused(String... arguments) {
        CommandRun run = CommandRun.of(workbench, arguments);
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        return run.err();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate",
                "schedule",
                "show",
                "export",
                "diff",
                "diff a",
                "approve",
                "revise",
                "revise a",
                "eval"
            })
    void aMissingArgumentIsNamed(String line) {
        assertThat(refused(line.split(" "))).contains("Missing required").contains("--help");
    }

    @Test
    void anUnknownCommandIsNamedWithTheOneThatWasMeant() {
        assertThat(refused("plna", "Deploy it"))
                .contains("there is no command \"plna\"")
                .contains("did you mean: plan?")
                .doesNotContain("Deploy it");
        assertThat(refused("help", "validat")).contains("did you mean: validate?");
        assertThat(refused("xyzzy")).doesNotContain("did you mean");
    }

    @Test
    void anUnknownOptionIsNamedWithTheOneThatWasMeant() {
        assertThat(refused("plan", "--tema", "3", "Deploy it"))
                .contains("there is no option --tema")
                .contains("did you mean: --team?");
        assertThat(refused("plan", "Deploy it", "--dedline=2w")).contains("did you mean: --deadline?");
        assertThat(refused("--verison")).contains("did you mean: --version?");
    }

    @Test
    void aTaskWithoutQuotesIsToldAboutThem() {
        assertThat(refused("plan", "Deploy", "the", "service"))
                .contains("\"the\"")
                .contains("quotes");
    }

    @Test
    void aCommandThatTakesNoArgumentSaysSo() {
        assertThat(refused("playbooks", "lint", "./ours"))
                .contains("\"./ours\"")
                .contains("only options");
        assertThat(refused("doctor", "-o", "json")).doesNotContain("did you mean");
    }

    @Test
    void aFigureThatIsNoneIsShown() {
        assertThat(refused("plan", "Deploy it", "--team", "abc"))
                .contains("--team")
                .contains("\"abc\" is no whole number");
    }

    @Test
    void aFileThatCannotBeUnderstoodIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.yaml"), "steps:\n  - id: a\n   name: b\n");

        assertThat(refused("validate", file.toString()))
                .contains(file.toString())
                .contains("line 3");
        assertThat(refused("plan", "Deploy it", "--context", file.toString()))
                .contains(file.toString())
                .contains("line 3");
    }

    @ParameterizedTest
    @CsvSource({
        "/task_description, TASK",
        "/options/team_size, --team",
        "/options/deadline, --deadline",
        "/options/max_steps, --max-steps",
        "/feedback, FEEDBACK"
    })
    void whatIsWrongIsCalledAsItWasTyped(String place, String typed) {
        workbench.failsWith(PlanningException.of(
                PlanningError.INVALID_REQUEST, "The request is not valid", List.of(new Problem(place, "is wrong"))));

        assertThat(refused("plan", "Deploy it"))
                .contains(": " + typed + " is wrong")
                .doesNotContain(place);
    }

    @Test
    void anApprovalByNobodyIsRefused(@TempDir Path folder) throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.json"), "{\"steps\":[{\"id\":\"a\",\"name\":\"Do a\"}]}");

        assertThat(refused("approve", plan.toString(), "--by", " ")).contains("--by takes the name of a person");
        assertThat(refused("approve", plan.toString(), "--by", "Ada\nEve")).contains("on one line");
        assertThat(folder.resolve("plan.json.approval.json")).doesNotExist();
    }

    @Test
    void theFileOfABatchThatCannotBeUsedIsNamed(@TempDir Path folder) throws IOException {
        String nowhere = folder.resolve("nowhere/out.jsonl").toString();
        Path tasks = Files.writeString(folder.resolve("tasks.jsonl"), "");

        assertThat(refused("plan", "--batch", nowhere)).contains(nowhere + " cannot be read: there is no such file");
        assertThat(refused("plan", "--batch", tasks.toString(), "--out", nowhere))
                .contains(nowhere + " cannot be written: there is no such folder");
        assertThat(refused("plan", "--batch", tasks.toString(), "--out", folder.toString()))
                .contains(folder + " cannot be written: it is a folder")
                .doesNotContain("Exception");
        assertThat(refused("plan", "--batch", tasks.toString(), "-o", "markdown"))
                .contains("-o is for one plan");
        assertThat(refused("validate", folder.toString())).contains("it is a folder");
    }

    @Test
    void onlyWhereNoPlaybookFitsOneIsAskedFor() {
        workbench.failsWith(new PlanningException(PlanningError.NO_PLANNER_FOR_TASK, "At most 3 steps are allowed"));
        assertThat(CommandRun.of(workbench, "plan", "Deploy it").err()).doesNotContain("write a playbook");
        workbench.failsWith(new PlanningException(PlanningError.NO_PLANNER_FOR_TASK, "No playbook fits this task"));
        assertThat(CommandRun.of(workbench, "plan", "Deploy it").err()).contains("write a playbook");
    }
}
