package dev.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.cli.program.PlanwrightCommand;
import dev.planwright.domain.port.in.PlanOutcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a plan after it was made: compared, approved, gone on with; and what is asked before. */
class PlanLifeTest {
    private static final String PLAN =
            "{\"title\":\"T\",\"steps\":[{\"id\":\"a\",\"name\":\"Do a\",\"estimated_time\":\"1 hour\"},"
                    + "{\"id\":\"b\",\"name\":\"Do b\",\"dependencies\":[\"a\"],\"estimated_time\":\"2 hours\"}]}";

    private final FakeWorkbench workbench = new FakeWorkbench();

    @TempDir
    Path folder;

    private Path plan;

    @BeforeEach
    void writePlan() throws Exception {
        plan = Files.writeString(folder.resolve("plan.json"), PLAN);
    }

    @Test
    void tellsWhichStepsCameWentAndChanged() throws Exception {
        Path other = Files.writeString(
                folder.resolve("other.json"),
                PLAN.replace("Do a", "Do a well").replace("\"id\":\"b\"", "\"id\":\"c\""));

        CommandRun diff = CommandRun.of(workbench, "diff", plan.toString(), other.toString());
        CommandRun json = CommandRun.of(workbench, "diff", plan.toString(), other.toString(), "-o", "json");

        assertThat(diff.out()).isEqualTo("- b  Do b\n+ c  Do b\n~ a\n    name: Do a -> Do a well\n");
        assertThat(json.out()).contains("\"added\"", "\"c\"", "\"after\"");
        assertThat(CommandRun.of(workbench, "diff", plan.toString(), plan.toString())
                        .out())
                .isEqualTo("The plans say the same.\n");
    }

    @Test
    void whatATerminalWouldObeyIsNeitherShownNorTakenForAName() throws Exception {
        Path other = Files.writeString(
                folder.resolve("other.json"),
                PLAN.replace("Do a", "Do\u009B2J \u202Ea").replace("\"b\"", "\"b\u2028\u009B\""));

        assertThat(CommandRun.of(workbench, "diff", plan.toString(), other.toString())
                        .out())
                .startsWith("- b  Do b\n+ b   Do b\n")
                .contains("name: Do a -> Do 2J  a\n");
        assertThat(CommandRun.of(workbench, "validate", other.toString()).out())
                .contains("bad_id                b : ")
                .doesNotContain("\u2028");
        assertThat(CommandRun.of(workbench, "breakdown", other.toString(), "--step", "9")
                        .err())
                .contains("it has 2: a, b \n");
        assertThat(CommandRun.of(workbench, "approve", plan.toString(), "--by", "Ada\u202E")
                        .err())
                .contains("--by takes the name of a person");
    }

    @Test
    void aRevisionIsWrittenAndItsDifferenceTold() throws Exception {
        CommandRun run = CommandRun.of(
                workbench,
                "revise",
                plan.toString(),
                "Remove step 1. Do b takes 3 hours.",
                "--team",
                "2",
                "-o",
                "json");

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .startsWith("- a  Do a\n~ b\n")
                .contains("estimated_time: 2 hours -> 3 hours\n", "dependencies: removed a\n");
        assertThat(run.out()).contains("\"revision\": 2", "\"team_size\": 2").doesNotContain("Do a");

        Path next = Files.writeString(folder.resolve("next.json"), run.out());
        CommandRun again = CommandRun.of(workbench, "revise", next.toString(), "Do b is done", "-o", "json");
        assertThat(again.out()).contains("\"revision\": 3", "\"team_size\": 2", "\"status\": \"done\"");
    }

    @Test
    void feedbackThatNobodyUnderstandsIsRefused() {
        CommandRun run = CommandRun.of(workbench, "revise", plan.toString(), "Hm");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("No rule reads this feedback");
        assertThat(CommandRun.of(workbench, "revise", plan.toString(), "Remove step 9")
                        .code())
                .isEqualTo(2);
        assertThat(CommandRun.of(workbench, "revise", "-", "-").err()).contains("cannot both be read");
    }

    @Test
    void anApprovalHoldsUntilThePlanSaysSomethingElse() throws Exception {
        CommandRun approve = CommandRun.of(workbench, "approve", plan.toString(), "--by", "Ada");
        CommandRun same = CommandRun.of(workbench, "validate", plan.toString(), "--approved");
        Files.writeString(plan, PLAN.replace(":", " : "));
        CommandRun spaced = CommandRun.of(workbench, "validate", plan.toString(), "--approved");
        Files.writeString(plan, PLAN.replace("Do b", "Do something else"));
        CommandRun changed = CommandRun.of(workbench, "validate", plan.toString(), "--approved");

        assertThat(approve.code()).isZero();
        assertThat(approve.out()).startsWith("Ada approved sha256:");
        assertThat(same.code()).isZero();
        assertThat(spaced.code()).isZero();
        assertThat(changed.code()).isEqualTo(4);
        assertThat(changed.err()).contains("was changed after Ada approved it");
    }

    @Test
    void aPlanThatNobodyApprovedOrThatHasErrorsIsRefused() throws Exception {
        assertThat(CommandRun.of(workbench, "validate", plan.toString(), "--approved")
                        .code())
                .isEqualTo(2);
        Files.writeString(plan, PLAN.replace("[\"a\"]", "[\"b\"]"));
        assertThat(CommandRun.of(workbench, "approve", plan.toString()).code()).isEqualTo(4);
        assertThat(folder.resolve("plan.json.approval.json")).doesNotExist();
    }

    @Test
    void goesOnFromTheDraftOfAProblem() throws Exception {
        Path problem = Files.writeString(folder.resolve("problem.json"), "{\"status\":502,\"draft\":" + PLAN + "}");

        CommandRun resumed = CommandRun.of(workbench, "plan", "Do it all", "--resume", problem.toString());

        assertThat(resumed.code()).isZero();
        assertThat(resumed.out()).contains("Do a", "Do b");
        assertThat(workbench.asked.get(0).task()).isEqualTo("Do it all");
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndAMatterOfUse() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"steps\": [");
        Files.writeString(folder.resolve("plan.json.approval.json"), "{");

        CommandRun resumed = CommandRun.of(workbench, "plan", "Do it all", "--resume", broken.toString());
        CommandRun approved = CommandRun.of(workbench, "validate", plan.toString(), "--approved");

        assertThat(resumed.err()).contains("broken.json: The plan cannot be read");
        assertThat(approved.err()).contains("plan.json.approval.json: The approval cannot be read");
        assertThat(List.of(resumed.code(), approved.code())).containsOnly(2);
    }

    @Test
    void asksAPersonWhatIsOpenAndPlansWithTheAnswers() {
        workbench.answers(new PlanOutcome.NeedsInput("too vague", List.of("Which service?", "By when?")));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream("payments\n\n".getBytes(StandardCharsets.UTF_8)),
                new ByteArrayOutputStream(),
                err,
                new Console.Traits(true, true, true, Console.Screen.PLAIN, 100));

        int code = new PlanwrightCommand(workbench, console, "1").run("plan", "Deploy it");

        assertThat(code).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Which service?", "By when?");
        assertThat(workbench.asked).hasSize(2);
        assertThat(workbench.asked.get(1).task()).isEqualTo("Deploy it\nWhich service? payments");
    }

    @Test
    void writesAScriptForTheShell() {
        assertThat(CommandRun.of(workbench, "completion").out()).contains("complete -F", "validate", "--deadline");
    }

    @Test
    void aPlanKeepsTheTeamAndTheDeadlineThatItWasMadeFor() throws Exception {
        CommandRun made = CommandRun.of(workbench, "plan", "Do it", "--team", "2", "--deadline", "1h", "-o", "json");
        Path late = Files.writeString(folder.resolve("late.json"), made.out());

        CommandRun checked = CommandRun.of(workbench, "validate", late.toString());
        assertThat(checked.code()).isEqualTo(4);
        assertThat(checked.out()).contains("deadline_missed", "1h");
        assertThat(CommandRun.of(workbench, "approve", late.toString()).code()).isEqualTo(4);
        for (String command : List.of("show", "export", "schedule")) {
            assertThat(CommandRun.of(workbench, command, late.toString()).out())
                    .as(command)
                    .contains("Team of 2:", "Deadline: 1 hour, WHICH IT MISSES");
        }
        assertThat(CommandRun.of(workbench, "schedule", late.toString(), "--team", "3", "--deadline", "2d")
                        .out())
                .contains("Team of 3:", "Deadline: 2 days, which it fits");
    }

    @Test
    void aDeadlineThatIsPastIsSaidToBe() {
        assertThat(CommandRun.of(workbench, "plan", "Do it", "--deadline", "2020-01-01")
                        .out())
                .contains("Deadline: over before the work starts, WHICH IT MISSES");
    }

    @Test
    void ofListsThatChangedOnlyWhatIsNotInBothIsShown() throws Exception {
        String risks = "\"risk_register\":[{\"risk\":\"It rains\"},{\"risk\":\"It snows\"}],\"steps\"";
        Path before = Files.writeString(folder.resolve("before.json"), PLAN.replace("\"steps\"", risks));
        Path after = Files.writeString(
                folder.resolve("after.json"), PLAN.replace("\"steps\"", risks.replace("snows", "hails")));

        CommandRun diff = CommandRun.of(workbench, "diff", before.toString(), after.toString());
        CommandRun json = CommandRun.of(workbench, "diff", before.toString(), after.toString(), "-o", "json");

        assertThat(diff.out())
                .contains("removed ", "It snows", "added ", "It hails")
                .doesNotContain("It rains");
        assertThat(json.out()).contains("It rains");
    }
}
