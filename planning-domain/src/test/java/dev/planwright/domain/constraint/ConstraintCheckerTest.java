package dev.planwright.domain.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.ConstraintResult;
import dev.planwright.domain.plan.ConstraintResult.Status;
import dev.planwright.domain.plan.Schedule;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanOptions;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.domain.schedule.PlanScheduler;
import dev.planwright.domain.schedule.ScheduleSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a demand in a plan: kept or not, by which steps, and why. */
class ConstraintCheckerTest {
    private static final StepDraft LOOK = step("look", "Check the state of the pods", 10);
    private static final StepDraft PATCH = step("patch", "Patch the deployment", 20, "look");

    private static StepDraft step(String id, String name, int minutes, String... dependencies) {
        return StepDraft.builder(id, name)
                .estimate(EstimateDraft.exactly(Duration.ofMinutes(minutes)))
                .dependencies(dependencies)
                .build();
    }

    private static ConstraintResult check(String sentence, StepDraft... steps) {
        return check("constraints", sentence, Schedule.Calendar.WORKING, steps);
    }

    private static ConstraintResult check(String key, String text, Schedule.Calendar calendar, StepDraft... drafts) {
        PlanRequest request = PlanRequest.of(
                "Upgrade the payment service",
                PlanContext.EMPTY.with(key, new ContextValue.Items(List.of(ContextValue.of(text)))),
                PlanOptions.NONE);
        List<Step> steps = Stream.of(drafts).map(StepDraft::toStep).toList();
        Schedule schedule = PlanScheduler.schedule(
                steps, new ScheduleSettings(calendar, WorkingTime.DEFAULT, Optional.empty(), Optional.empty(), false));
        List<ConstraintResult> results = new ConstraintChecker(
                        new ConstraintReader(WorkingTime.DEFAULT, Instant.EPOCH).read(request))
                .check(steps, schedule);
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    private static void assertResult(ConstraintResult result, Status status, String explanation, String... ids) {
        assertThat(result.explanation()).contains(explanation);
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.stepIds()).extracting(StepId::value).containsExactly(ids);
    }

    @ParameterizedTest
    @CsvSource({
        "Everything must be done within 30 minutes., SATISFIED, '30 minutes likely, at most 30 minutes demanded'",
        "Everything must be done within 29 minutes., VIOLATED, '30 minutes likely, at most 29 minutes demanded'"
    })
    void aDeadlineIsHeldAgainstTheLongestPath(String sentence, Status status, String explanation) {
        StepDraft aside = step("aside", "Check the alerts", 5);

        assertResult(check(sentence, LOOK, PATCH, aside), status, explanation, "look", "patch");
    }

    @Test
    void aDayIsLongerRoundTheClock() {
        StepDraft[] steps = {step("copy", "Copy the tables", 10 * 60)};
        String day = "Everything must be done within 1 day.";

        assertResult(
                check("constraints", day, Schedule.Calendar.WORKING, steps),
                Status.VIOLATED,
                "1 day 2 hours likely, at most 1 day demanded (working)",
                "copy");
        assertResult(
                check("constraints", day, Schedule.Calendar.CONTINUOUS, steps),
                Status.SATISFIED,
                "10 hours likely, at most 1 day demanded (continuous)",
                "copy");
    }

    @Test
    void countsSteps() {
        assertResult(check("At most 2 steps.", LOOK, PATCH), Status.SATISFIED, "2 steps, at most 2 demanded");
        assertResult(check("At most one step.", LOOK, PATCH), Status.VIOLATED, "2 steps, at most 1 demanded");
    }

    @ParameterizedTest
    @CsvSource({
        "1, SATISFIED, scheduled for one person",
        "4, SATISFIED, scheduled for 4 people",
        "5, VIOLATED, scheduled for 5 people",
        ", VIOLATED, scheduled for as many people as can work at once"
    })
    void aTeamIsKeptByAScheduleForNoMorePeople(@Nullable Integer scheduled, Status status, String explanation) {
        ScheduleSettings settings = new ScheduleSettings(
                Schedule.Calendar.WORKING,
                WorkingTime.DEFAULT,
                Optional.ofNullable(scheduled),
                Optional.empty(),
                false);
        Schedule schedule = PlanScheduler.schedule(List.of(LOOK.toStep()), settings);
        Constraint team = new Constraint(JsonPointer.ROOT, "/context/team", "four of us", new Demand.TeamOf(4));

        assertResult(
                new ConstraintChecker(List.of(team))
                        .check(List.of(LOOK.toStep()), schedule)
                        .get(0),
                status,
                explanation);
    }

    @Test
    void whatNoStepSaysWhenItDoesIsNotToldToBeKept() {
        assertResult(check("Nobody travels on a Friday.", LOOK), Status.NOT_CHECKABLE, "a person must check");
        assertResult(check("No visits on Fridays.", LOOK), Status.NOT_CHECKABLE, "no step says when it is done");
        assertResult(check("No changes on Fridays.", LOOK), Status.NOT_CHECKABLE, "when they are done");
    }

    @Test
    void countsStepsThatDoNotWaitForEachOtherEvenOfDifferentWaves() {
        StepDraft[] steps = {
            step("root", "Check", 1),
            step("a", "Check a", 1, "root"),
            step("b", "Check b", 1, "root"),
            step("c", "Check c", 1, "b"),
            step("d", "Check d", 1, "b")
        };

        assertResult(check("At most 3 steps at the same time.", steps), Status.SATISFIED, "up to 3 can be");
        assertResult(check("At most 2 steps at the same time.", steps), Status.VIOLATED, "up to 3 can be");
        assertResult(check("One step at a time.", steps), Status.VIOLATED, "up to 2 can be", "a", "b");
    }

    @Test
    void countsTheStepsOfAWaveInAVeryLongPlan() {
        StepDraft[] steps = IntStream.rangeClosed(0, Width.MOST_STEPS)
                .mapToObj(number -> step(
                        "s" + number,
                        "Check " + number,
                        1,
                        number < 2 ? new String[0] : new String[] {"s" + (number - 2)}))
                .toArray(StepDraft[]::new);

        assertResult(check("At most 2 steps at the same time.", steps), Status.SATISFIED, "up to 2 can be");
    }

    @ParameterizedTest
    @CsvSource({
        "No downtime., VIOLATED, 'take 12 minutes, at most 0 demanded'",
        "At most 11 minutes of downtime., VIOLATED, 'take 12 minutes, at most 11 demanded'",
        "At most 12 minutes of downtime., SATISFIED, 'take 12 minutes, at most 12 demanded'"
    })
    void addsUpTheStepsThatInterruptTheService(String sentence, Status status, String explanation) {
        StepDraft stop = step("stop", "Stop the payment service", 10, "look");
        StepDraft page = step("page", "Show the maintenance page", 2, "stop");
        StepDraft told = step("told", "Check why traffic stopped last week", 50, "page");

        assertResult(check(sentence, LOOK, stop, page, told), status, explanation, "stop", "page");
    }

    @Test
    void whatInterruptsNothingKeepsEveryLimitOfDowntime() {
        assertResult(check("No downtime.", LOOK, PATCH), Status.SATISFIED, "no step interrupts");
    }

    @Test
    void anInterruptionWithoutEstimateIsStillOne() {
        StepDraft stop = StepDraft.builder("stop", "Stop the database").build();

        assertResult(check("No downtime.", stop), Status.VIOLATED, "take 0 minutes", "stop");
        assertResult(check("At most 5 minutes of downtime.", stop), Status.SATISFIED, "take 0 minutes", "stop");
    }

    @Test
    void changesWaitForTheirWindow() {
        String window = "Changes only between 22:00 and 04:00.";
        StepDraft wait = step("wait", "Wait for the change window", 5, "look");
        StepDraft late = step("patch", "Patch the deployment", 20, "wait");
        StepDraft scale = step("scale", "Scale the deployment", 5);
        StepDraft long6 = step("patch", "Patch the deployment", 6 * 60, "wait");
        StepDraft long7 = step("patch", "Patch the deployment", 6 * 60 + 1, "wait");

        assertResult(check(window, LOOK, wait, late), Status.SATISFIED, "waits for the window", "wait");
        assertResult(check(window, LOOK, wait, late, scale), Status.VIOLATED, "without waiting", "scale");
        assertResult(check(window, LOOK, PATCH), Status.VIOLATED, "without waiting", "patch");
        assertResult(check(window, LOOK), Status.NOT_CHECKABLE, "no step is known to change anything");
        assertResult(check(window, LOOK, wait, long6), Status.SATISFIED, "waits for the window", "wait");
        assertResult(check(window, LOOK, wait, long7), Status.VIOLATED, "longer than the window", "patch");
    }

    @Test
    void aLongLookIsNoChangeThatTheWindowIsTooShortFor() {
        StepDraft watch = step("watch", "Check the copy of the tables", 10 * 60);
        StepDraft wait = step("wait", "Wait for the change window", 5, "watch");
        StepDraft late = step("patch", "Patch the deployment", 20, "wait");

        assertResult(
                check("Changes only between 22:00 and 04:00.", watch, wait, late), Status.SATISFIED, "waits", "wait");
    }

    @Test
    void aWayBackIsToldByAStepOrByEachChange() {
        String wayBack = "There must be a way back.";
        StepDraft told = step("told", "Document how to roll back", 5);
        StepDraft noted =
                LOOK.toBuilder().risks(List.of("No rollback after this")).build();
        StepDraft undone = PATCH.toBuilder()
                .rollback(Optional.of("Apply the old manifest"))
                .build();
        StepDraft scale = step("scale", "Scale the deployment", 5);

        assertResult(check(wayBack, LOOK, PATCH, told), Status.SATISFIED, "the steps tell", "told");
        assertResult(check(wayBack, noted, PATCH), Status.SATISFIED, "the steps tell", "look");
        assertResult(check(wayBack, LOOK, undone), Status.SATISFIED, "says how to undo it", "patch");
        assertResult(check(wayBack, LOOK, undone, scale), Status.VIOLATED, "no way back is given", "scale");
        assertResult(check(wayBack, LOOK), Status.VIOLATED, "no way back is given");
    }

    private static StepDraft with(StepDraft step, String... commands) {
        return step.toBuilder().commands(List.of(commands)).build();
    }

    @Test
    void callsToAClusterNameTheNamespace() {
        String names = "All commands must name the namespace shop.";

        assertResult(
                check(
                        names,
                        with(LOOK, "kubectl -n SHOP get pods", "df -h"),
                        with(step("disk", "Check the disk", 5), "df -h"),
                        PATCH),
                Status.SATISFIED,
                "named by the steps: shop",
                "look");
        assertResult(
                check(names, with(LOOK, "kubectl -n shop get pods"), with(PATCH, "helm upgrade web")),
                Status.VIOLATED,
                "a command does not name shop",
                "patch");
        assertResult(check(names, LOOK, PATCH), Status.VIOLATED, "no step names shop");
        assertResult(
                check(names, step("look", "Check the pods of shop", 5), PATCH),
                Status.SATISFIED,
                "named by the steps: shop",
                "look");
    }

    @Test
    void aTicketIsNamedByEachCommandOrAnyText() {
        String names = "The plan must reference ticket CHG-4711.";
        StepDraft described = LOOK.toBuilder().description("As chg-4711 says.").build();

        assertResult(check(names, described, PATCH), Status.SATISFIED, "named by the steps", "look");
        assertResult(
                check(names, described, with(PATCH, "df -h")), Status.VIOLATED, "a command does not name", "patch");
    }

    @Test
    void commandsCallOnlyWhatMayBeUsed() {
        String tools = "Only kubectl and helm may be used.";
        StepDraft fine = with(
                LOOK,
                "sudo kubectl get pods \\\n  -A | grep -v Running",
                "watch -n 5 helm list && # look\n helm status web; watch kubectl get pods");

        assertResult(check(tools, fine), Status.SATISFIED, "no command calls anything but kubectl, helm");
        assertResult(
                check(tools, fine, with(PATCH, "kubectl get pods | xargs; terraform apply")),
                Status.VIOLATED,
                "something else than kubectl, helm",
                "patch");
        assertResult(check(tools, with(LOOK, "kubectlx get pods")), Status.VIOLATED, "something else", "look");
    }

    @Test
    void asksForSkillsThatAreAtHand() {
        String skills = "Only people with Kubernetes or Linux skills are available.";
        StepDraft fits = LOOK.toBuilder()
                .requiredSkills(List.of("linux", "Kubernetes administration"))
                .build();
        StepDraft foreign =
                PATCH.toBuilder().requiredSkills(List.of("Linux", "Java")).build();

        assertResult(check(skills, fits), Status.SATISFIED, "only these skills are asked for: Kubernetes, Linux");
        assertResult(check(skills, fits, foreign), Status.VIOLATED, "other skills are asked for than", "patch");
    }

    @Test
    void whatIsToBeTreatedIsTreatedOrLeftToAPerson() {
        StepDraft flag =
                LOOK.toBuilder().subtasks(List.of("List the feature flags")).build();

        assertResult(check("Feature flags must be used.", flag, PATCH), Status.SATISFIED, "treated", "look");
        assertResult(
                check("Feature flags must be used.", PATCH.withDependencies(List.of())),
                Status.NOT_CHECKABLE,
                "a person must check");
    }

    @Test
    void aTopicUnderRequirementsIsTreatedWhereAStepSpeaksOfIt() {
        StepDraft monitor = step("watch", "Set up a dashboard", 30);

        assertResult(
                check("requirements", "monitoring", Schedule.Calendar.WORKING, LOOK, monitor),
                Status.SATISFIED,
                "treated",
                "watch");
    }

    @Test
    void whatIsForbiddenIsDoneByNoStep() {
        StepDraft reboot = step("reboot", "Reboot the node", 5);
        StepDraft ask = step("ask", "Check why the node was rebooted", 5);

        assertResult(check("No reboots.", ask), Status.SATISFIED, "no step does this: reboot");
        assertResult(check("No reboots.", ask, reboot), Status.VIOLATED, "done by a step: reboot", "reboot");
        assertResult(
                check("No reboots.", with(LOOK, "systemctl reboot")),
                Status.VIOLATED,
                "done by a step: reboot",
                "look");
    }

    @Test
    void whatIsNotToBeTouchedIsChangedByNoStep() {
        String untouched = "Stay off the primary database";
        StepDraft look = step("look", "Check the primary database", 5);
        StepDraft touch = step("touch", "Upgrade the primary database", 5);

        assertResult(check(untouched, look, PATCH), Status.SATISFIED, "no step that changes something speaks of it");
        assertResult(
                check(untouched, look, touch), Status.VIOLATED, "a step that changes something speaks of it", "touch");
    }

    @Test
    void whatMayOnlyBeReadIsNotChanged() {
        assertResult(check("Do not change anything.", LOOK), Status.SATISFIED, "no step changes anything");
        assertResult(check("Do not change anything.", LOOK, PATCH), Status.VIOLATED, "changes something", "patch");
    }

    @Test
    void whatIsRequiredAnywhereIsDoneBySomeStep() {
        String required = "The plan must include a smoke test.";
        StepDraft test = step("test", "Run a smoke test", 5);

        assertResult(check(required, LOOK, test), Status.SATISFIED, "done by a step: a smoke test", "test");
        assertResult(check(required, LOOK, PATCH), Status.VIOLATED, "no step does this: a smoke test");
    }

    @Test
    void whatIsRequiredBeforeAChangeIsWaitedFor() {
        String backup = "Take a backup before any change.";
        StepDraft save = step("save", "Back up the tables", 5);
        StepDraft waiting = step("patch", "Patch the deployment", 20, "save");
        StepDraft later = step("scale", "Scale the deployment", 20, "patch");

        assertResult(check(backup, save, waiting, later), Status.SATISFIED, "done at the right place", "save");
        assertResult(
                check(backup, LOOK, save, PATCH),
                Status.VIOLATED,
                "changes something without waiting for this: take a backup",
                "patch");
        assertResult(check(backup, LOOK, PATCH), Status.VIOLATED, "no step does this", "patch");
    }

    @Test
    void theStepsThatNameItCountBeforeThoseThatOnlySpeakOfIt() {
        StepDraft spoken =
                LOOK.toBuilder().description("Read the notes of the backup.").build();
        StepDraft save = step("save", "Back up the tables", 5);
        StepDraft told = step("save", "Prepare the tables", 5).toBuilder()
                .description("Take a backup of them.")
                .build();
        StepDraft waiting = step("patch", "Patch the deployment", 20, "save");

        assertResult(
                check("Take a backup before any change.", spoken, save, waiting),
                Status.SATISFIED,
                "done at the right place",
                "save");
        assertResult(
                check("Take a backup before any change.", told, waiting),
                Status.SATISFIED,
                "done at the right place",
                "save");
    }

    @Test
    void whatIsRequiredBeforeAnActionIsWaitedForByTheStepsThatNameIt() {
        String backup = "Take a backup before the migration.";
        StepDraft save = step("save", "Back up the tables", 5);
        StepDraft migrate = step("migrate", "Migrate the tables", 5);
        StepDraft spoken = step("plan", "Prepare the tables", 5).toBuilder()
                .description("Migrate them as written.")
                .build();

        assertResult(
                check(backup, save, migrate, spoken, PATCH.withDependencies(List.of())),
                Status.VIOLATED,
                "does \"the migration\" without",
                "migrate");
        assertResult(
                check(backup, save, spoken, PATCH.withDependencies(List.of())),
                Status.VIOLATED,
                "does \"the migration\" without",
                "plan");
        assertResult(check(backup, save, LOOK, PATCH), Status.VIOLATED, "does \"the migration\" without", "patch");
    }

    @Test
    void whoIsToBeToldIsToldByNameAndNobodyElseInstead() {
        String told = "The legal department must be informed before any change.";
        StepDraft legal = step("tell", "Notify the legal department", 5);
        StepDraft other = step("tell", "Notify the operations department", 5);
        StepDraft waiting = step("patch", "Patch the deployment", 20, "tell");

        assertResult(check(told, legal, waiting), Status.SATISFIED, "done at the right place", "tell");
        assertResult(check(told, other, waiting), Status.VIOLATED, "no step does this", "patch");
    }

    @Test
    void whatIsRequiredAfterAChangeWaitsForIt() {
        String check = "After the last change there must be a smoke test.";
        StepDraft early = step("test", "Run a smoke test", 5);
        StepDraft late = step("test", "Run a smoke test", 5, "scale");
        StepDraft scale = step("scale", "Scale the deployment", 20, "patch");

        assertResult(check(check, LOOK, PATCH, scale, late), Status.SATISFIED, "done at the right place", "test");
        assertResult(
                check(check, LOOK, PATCH, scale, early),
                Status.VIOLATED,
                "changes something without waiting to be followed by this",
                "patch",
                "scale");
    }

    @Test
    void whatIsRequiredForOneActionIsNotAskedOfOthers() {
        String approval = "Never scale without approval.";
        StepDraft scale = step("scale", "Scale the deployment", 20);
        StepDraft approve = step("approve", "Have a colleague approve", 5);
        StepDraft approved = step("scale", "Scale the deployment", 20, "approve");

        assertResult(check(approval, LOOK, PATCH), Status.SATISFIED, "no step does what this would be asked for");
        assertResult(check(approval, scale), Status.VIOLATED, "no step does this", "scale");
        assertResult(
                check(approval, approve, scale),
                Status.VIOLATED,
                "a step does \"scale\" without waiting for this",
                "scale");
        assertResult(
                check(approval, approve, approved, PATCH.withDependencies(List.of())),
                Status.SATISFIED,
                "done at the right place",
                "approve");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Downtime is allowed", "A backup is not required."})
    void whatAsksForNothingIsKept(String sentence) {
        assertResult(check(sentence, LOOK), Status.SATISFIED, "nothing to check");
    }

    @Test
    void whatNobodyUnderstandsIsLeftToAPerson() {
        assertResult(check("Kein Ausfall erlaubt", LOOK), Status.NOT_CHECKABLE, "a person must check");
    }
}
