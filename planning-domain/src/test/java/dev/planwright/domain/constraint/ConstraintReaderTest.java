package dev.planwright.domain.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanOptions;
import dev.planwright.domain.request.PlanRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintReaderTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    private static List<Constraint> read(PlanContext context) {
        return new ConstraintReader(WorkingTime.DEFAULT, NOW)
                .read(PlanRequest.of("Upgrade the payment service", context, PlanOptions.NONE));
    }

    private static Demand one(String key, ContextValue value) {
        List<Constraint> found = read(PlanContext.EMPTY.with(key, value));
        assertThat(found).as("%s: %s", key, value.asText()).hasSize(1);
        return found.get(0).demand();
    }

    private static ContextValue list(String... texts) {
        return new ContextValue.Items(Stream.of(texts).map(ContextValue::of).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "downtime_allowed, false, DowntimeWithin",
        "downtime_allowed, true, NothingAsked",
        "downtime, at most 5 minutes, DowntimeWithin",
        "zero_downtime, true, DowntimeWithin",
        "max_downtime, 10m, DowntimeWithin",
        "backup_required, true, Require",
        "backup_required, false, NothingAsked",
        "approval_required, yes, Require",
        "rollback_plan, required, WayBack",
        "rollback_plan, not required, NothingAsked",
        "reboot_allowed, false, Forbid",
        "reboot_allowed, true, NothingAsked",
        "team_size, 3, TeamOf",
        "team_size, a few, NotUnderstood",
        "max_steps, 12, AtMostSteps",
        "max_parallel, 2, AtMostParallel",
        "budget, medium, NotUnderstood",
        "timeline, 2 weeks, FinishWithin",
        "deadline, within 3 hours, FinishWithin",
        "deadline, 2026-02-01, FinishWithin",
        "deadline, by 2026-02-01, FinishWithin",
        "deadline, soon, NotUnderstood",
        "deadline, -2d, NotUnderstood",
        "deadline, two-day, FinishWithin",
        "maintenance_window, 22:00-02:00 UTC, Window",
        "available_skills, 'Kubernetes, Linux', OnlySkills",
        "max_parallel_tasks, 2, AtMostParallel",
        "max_concurrent_steps, two, AtMostParallel",
        "concurrency, 2, AtMostParallel",
        "parallel, false, AtMostParallel",
        "sequential, true, AtMostParallel",
        "max_number_of_steps, 8, AtMostSteps",
        "max_duration_minutes, 240, FinishWithin",
        "max_makespan_min, 120, FinishWithin",
        "time_limit_hours, 4, FinishWithin",
        "deadline, an hour and a half, FinishWithin",
        "team, 3, TeamOf",
        "team_size, three, TeamOf",
        "people_available, 2, TeamOf",
        "do_not_use, helm, Forbid",
        "avoid, restarting the database, Forbid",
        "forbidden_commands, kubectl delete, Forbid",
        "reboots, forbidden, Forbid",
        "reboot, not allowed, Forbid",
        "node_restart, prohibited, Forbid",
        "no_reboots, true, Forbid",
        "can_reboot, false, Forbid",
        "do_not_touch, billing, Untouched",
        "off_limits, customer database, Untouched",
        "read_only, true, ReadOnly",
        "read_only, database, Untouched",
        "only use, 'kubectl, terraform', OnlyTools",
        "allowed_tools, kubectl, OnlyTools",
        "skills_on_shift, Linux, OnlySkills",
        "must_include, post-mortem, Require",
        "load_test, mandatory, Require",
        "before_change, backup, Require",
        "first_step, open a ticket, Require",
        "finish_with, post-mortem, Require",
        "constraints, Finish no later than 2026-02-01., FinishWithin",
        "constraints, Kein Ausfall erlaubt, NotUnderstood"
    })
    void readsAKeyWhoseMeaningIsKnown(String key, String value, String kind) {
        ContextValue given = value.equals("true") || value.equals("false")
                ? ContextValue.of(Boolean.parseBoolean(value))
                : ContextValue.of(value);

        assertThat(one(key, given).getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void keysThatDemandNothingAreNoConstraints() {
        PlanContext context = PlanContext.of("service", "payments")
                .with("replicas", ContextValue.of(3))
                .with("team", ContextValue.of("payments"))
                .with("people", ContextValue.of(9))
                .with("no_of_users", ContextValue.of(true))
                .with("monitoring_url", ContextValue.of("https://example.org"));

        assertThat(read(context)).isEmpty();
    }

    @Test
    void eachSentenceOfATextIsAConstraintOfItsOwn() {
        List<Constraint> found =
                read(PlanContext.of("constraints", "Take a backup first. Never reboot a node; do not delete volumes."));

        assertThat(found)
                .extracting(Constraint::text)
                .containsExactly("Take a backup first.", "Never reboot a node", "do not delete volumes.");
        assertThat(found).extracting(Constraint::place).containsOnly("/context/constraints");
        assertThat(found).noneMatch(constraint -> constraint.demand() instanceof Demand.NotUnderstood);
    }

    @Test
    void aSemicolonEndsADemandWhereTheNextIsOneByItselfWhateverItStartsWith() {
        List<Constraint> found = read(PlanContext.of(
                "constraints",
                "No restart of more than one broker at a time; approval by the security team before production; "
                        + "finish within 3 days"));

        assertThat(found)
                .extracting(Constraint::text)
                .containsExactly(
                        "No restart of more than one broker at a time",
                        "approval by the security team before production",
                        "finish within 3 days");
        assertThat(found.get(1).demand()).isInstanceOf(Demand.Require.class);
        assertThat(read(PlanContext.of("constraints", "Do not use ssh; use the console instead.")))
                .hasSize(1);
    }

    @Test
    void readsListsOfWhatIsForbiddenAndOfWhatIsRequired() {
        List<Constraint> found = read(PlanContext.EMPTY
                .with("forbidden_actions", list("reboot", "force delete"))
                .with("required_steps", list("smoke test")));

        assertThat(found)
                .extracting(constraint -> constraint.demand().getClass().getSimpleName())
                .containsExactly("Forbid", "Forbid", "Require");
    }

    @Test
    void aListOfProgramsIsOneDemand() {
        assertThat(one("allowed_tools", list("kubectl", "terraform")))
                .isEqualTo(new Demand.OnlyTools(List.of("kubectl", "terraform")));
    }

    @Test
    void whatStandsBelowLimitsAndPermissionsIsReadTogetherWithThem() {
        List<Constraint> found = read(PlanContext.EMPTY
                .with("limits", new ContextValue.Fields(Map.of("steps", ContextValue.of(8))))
                .with("permissions", new ContextValue.Fields(Map.of("reboot", ContextValue.of(false)))));

        assertThat(found)
                .extracting(constraint -> constraint.demand().getClass().getSimpleName())
                .containsExactly("AtMostSteps", "Forbid");
    }

    @Test
    void aWordUnderRequirementsIsTreatedOrLeftToAPerson() {
        List<Constraint> found = read(PlanContext.EMPTY.with("requirements", list("monitoring", "Kein Ausfall")));

        assertThat(found).allMatch(constraint -> constraint.demand() instanceof Demand.Treats);
    }

    @Test
    void findsConstraintsHoweverDeepTheyAre() {
        ContextValue deep = new ContextValue.Fields(Map.of("rules", list("No reboots.")));

        assertThat(read(PlanContext.EMPTY.with("team", deep))).singleElement().satisfies(constraint -> {
            assertThat(constraint.place()).isEqualTo("/context/team/rules/0");
            assertThat(constraint.demand()).isInstanceOf(Demand.Forbid.class);
        });
    }

    @ParameterizedTest
    @CsvSource({"9999-12-31", "+1000000000-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z", "99999 years"})
    void aDeadlineFarAwayNeitherOverflowsNorBinds(String text) {
        Demand demand = one("deadline", ContextValue.of(text));

        assertThat(demand instanceof Demand.NotUnderstood
                        || demand.equals(new Demand.FinishWithin(Duration.ZERO, Duration.ZERO)))
                .isTrue();
    }

    @Test
    void theTaskItselfMayDemandThatNothingIsInterrupted() {
        List<Constraint> found = new ConstraintReader(WorkingTime.DEFAULT, NOW)
                .read(PlanRequest.of("Implement zero-downtime deployment for our shop"));

        assertThat(found)
                .singleElement()
                .satisfies(constraint -> assertThat(constraint.place()).isEqualTo("/task_description"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Resolve the alert NodeRebootFailed. If the daemon is unable to complete the reboot within 5 minutes, the alert will fire.",
                "The volume will be full within 4 hours. Find out which service fills it.",
                "Handle DiskFilling. The alert fires when the project is expected to run out of space within 2 days."
            })
    void whatASystemDoesIsNoDeadlineOfThePlan(String task) {
        assertThat(new ConstraintReader(WorkingTime.DEFAULT, NOW).read(PlanRequest.of(task)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Upgrade the brokers. The work must be finished within 2 days.",
                "Finish the migration of the store within 2 days",
                "Migrate the store. It is large. We have to complete it within 2 days."
            })
    void oneSentenceOfATaskMayBeItsDeadline(String task) {
        assertThat(new ConstraintReader(WorkingTime.DEFAULT, NOW).read(PlanRequest.of(task)))
                .singleElement()
                .satisfies(constraint -> assertThat(constraint.demand()).isInstanceOf(Demand.FinishWithin.class));
    }

    @ParameterizedTest
    @CsvSource({
        "'Migrate the store. We have three engineers.', TeamOf",
        "'Migrate the store. It must stay online.', DowntimeWithin"
    })
    void theTaskItselfMayNameTheTeamAndTheDowntime(String task, String kind) {
        assertThat(new ConstraintReader(WorkingTime.DEFAULT, NOW).read(PlanRequest.of(task)))
                .extracting(constraint -> constraint.demand().getClass().getSimpleName())
                .containsExactly(kind);
    }

    @Test
    void whatATaskLimitsBesidesIsALimitOfWhatIsMade() {
        String jobs = "Run at most 3 jobs in parallel.";

        assertThat(one("constraints", ContextValue.of(jobs))).isInstanceOf(Demand.AtMostParallel.class);
        assertThat(new ConstraintReader(WorkingTime.DEFAULT, NOW).read(PlanRequest.of("Set up the scheduler. " + jobs)))
                .isEmpty();
    }

    @Test
    void anOptionGoesBeforeWhatTheContextDemands() {
        PlanRequest request = new PlanRequest(
                "Finish the migration within 3 days",
                PlanContext.of("timeline", "2 weeks").with("team_size", ContextValue.of(2)),
                PlanOptions.NONE.withDeadline("1 month").withTeamSize(5),
                Optional.empty());

        assertThat(new ConstraintReader(WorkingTime.DEFAULT, NOW).read(request))
                .extracting(constraint -> constraint.demand().getClass().getSimpleName())
                .containsExactly("TeamOf", "FinishWithin", "NothingAsked", "NothingAsked", "NothingAsked");
    }
}
