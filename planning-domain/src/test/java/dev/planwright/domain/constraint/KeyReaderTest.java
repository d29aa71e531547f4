package dev.planwright.domain.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.ParentStep;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanOptions;
import dev.planwright.domain.request.PlanRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keys of a context demand, to the minute. */
class KeyReaderTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    private static List<Constraint> read(PlanRequest request) {
        return new ConstraintReader(WorkingTime.DEFAULT, NOW).read(request);
    }

    private static List<Constraint> read(PlanContext context) {
        return read(PlanRequest.of("Upgrade the payment service", context));
    }

    private static ContextValue value(String text) {
        return text.equals("true") || text.equals("false")
                ? ContextValue.of(Boolean.parseBoolean(text))
                : text.matches("\\d+") ? ContextValue.of(Long.parseLong(text)) : ContextValue.of(text);
    }

    private static Demand one(String key, String value) {
        List<Constraint> found = read(PlanContext.EMPTY.with(key, value(value)));
        assertThat(found).as("%s: %s", key, value).hasSize(1);
        return found.get(0).demand();
    }

    private static ContextValue list(String... texts) {
        return new ContextValue.Items(Stream.of(texts).map(ContextValue::of).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "max_duration_minutes, 240, PT4H, PT4H",
        "time_limit_hours, 4, PT4H, PT4H",
        "max_makespan_h, 4, PT4H, PT4H",
        "time_budget_days, 2, PT16H, PT48H",
        "timeline, 1 week, PT40H, PT168H",
        "deadline, within the next 3 hours, PT3H, PT3H",
        "deadline, an hour and a half, PT1H30M, PT1H30M",
        "deadline, Must be finished within 2 hours, PT2H, PT2H"
    })
    void aSpanIsWorkingTimeOrRoundTheClock(String key, String value, Duration working, Duration continuous) {
        assertThat(one(key, value)).isEqualTo(new Demand.FinishWithin(working, continuous));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, PT15H",
        "by 2026-01-05T10:30:00Z, PT1H30M",
        "2026-01-07, PT63H",
        "2026-01-04, PT0S",
        "2026-01-05T08:59:59Z, PT0S"
    })
    void aDateIsTheTimeThatIsLeftUntilItsEnd(String date, Duration left) {
        assertThat(one("deadline", date))
                .isInstanceOfSatisfying(
                        Demand.FinishWithin.class,
                        limit -> assertThat(limit.continuous()).isEqualTo(left));
    }

    @Test
    void aDateCountsFromWhenWorkStarts() {
        PlanRequest request = PlanRequest.of(
                "Upgrade the payment service",
                PlanContext.of("deadline", "2026-01-07"),
                PlanOptions.NONE.withStart(Instant.parse("2026-01-06T12:00:00Z")));

        assertThat(read(request).get(0).demand())
                .isInstanceOfSatisfying(
                        Demand.FinishWithin.class,
                        limit -> assertThat(limit.continuous()).isEqualTo(Duration.ofHours(36)));
    }

    @ParameterizedTest
    @CsvSource({"team_size, 1, 1", "team_size, 10000, 10000", "headcount, three, 3", "team, 3, 3", "responders, two, 2"
    })
    void aTeamIsANumberOfPeople(String key, String value, int people) {
        assertThat(one(key, value)).isEqualTo(new Demand.TeamOf(people));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10001", "9999999", "many"})
    void aTeamOfNobodyOrOfTooManyIsLeftToAPerson(String value) {
        assertThat(one("team_size", value))
                .isEqualTo(new Demand.NotUnderstood("no whole number of people from 1 to 10,000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"max_steps", "max_parallel", "parallel"})
    void noStepsAtAllAreNoLimit(String key) {
        assertThat(read(PlanContext.EMPTY.with(key, ContextValue.of(0)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "downtime_minutes, 10, PT10M",
        "downtime, up to 15 minutes, PT15M",
        "max_downtime, 10m, PT10M",
        "downtime, 5 minutes max, PT5M",
        "downtime, five minutes at the very most, PT5M",
        "downtime, none, PT0S",
        "downtime_allowed, false, PT0S",
        "zero_downtime, true, PT0S",
        "business_continuity, required, PT0S"
    })
    void downtimeIsLimited(String key, String value, Duration limit) {
        assertThat(one(key, value)).isEqualTo(new Demand.DowntimeWithin(limit));
    }

    @ParameterizedTest
    @CsvSource({
        "zero_downtime, false, not required",
        "downtime_allowed, yes, allowed",
        "backup_required, false, not required",
        "reboot_allowed, true, allowed",
        "no_reboots, false, allowed"
    })
    void whatIsNotDemandedIsSaidToBeSo(String key, String value, String why) {
        assertThat(one(key, value))
                .isInstanceOfSatisfying(
                        Demand.NothingAsked.class,
                        nothing -> assertThat(nothing.why()).contains(why));
    }

    @ParameterizedTest
    @CsvSource({
        "backup_required, true, BEFORE",
        "approval, yes, BEFORE",
        "load_test, mandatory, ANYWHERE",
        "requires_load_test, true, ANYWHERE",
        "before_change, load_test, BEFORE",
        "start_with, load test, BEFORE",
        "finish_with, load test, AFTER",
        "after_changes, load_test, AFTER"
    })
    void whatIsRequiredHasItsPlace(String key, String value, Demand.Order order) {
        assertThat(one(key, value))
                .isInstanceOfSatisfying(
                        Demand.Require.class,
                        required -> assertThat(required.place().order()).isEqualTo(order));
    }

    @ParameterizedTest
    @CsvSource({
        "reboot_allowed, false",
        "can_reboot, no",
        "no_reboots, true",
        "reboots, not permitted",
        "reboot_permitted, never",
        "avoid, reboots"
    })
    void whatIsNotAllowedIsForbidden(String key, String value) {
        assertThat(one(key, value))
                .isInstanceOfSatisfying(
                        Demand.Forbid.class,
                        forbid -> assertThat(forbid.action().words().phrases()).contains(List.of("reboot")));
    }

    @ParameterizedTest
    @CsvSource({
        "replicas, forbidden1",
        "no_reboots, maybe",
        "service, required reading",
        "sequential, false",
        "parallel, true"
    })
    void otherKeysAndAnswersDemandNothing(String key, String value) {
        assertThat(read(PlanContext.EMPTY.with(key, value(value)))).isEmpty();
    }

    @Test
    void workOneByOneOrInParallelIsALimit() {
        assertThat(one("sequential", "true")).isEqualTo(new Demand.AtMostParallel(1));
        assertThat(one("parallel", "false")).isEqualTo(new Demand.AtMostParallel(1));
        assertThat(one("max_parallel", "2")).isEqualTo(new Demand.AtMostParallel(2));
    }

    @Test
    void whatIsReadOnlyIsAllOrAThing() {
        assertThat(one("read_only", "true")).isEqualTo(new Demand.ReadOnly());
        assertThat(read(PlanContext.EMPTY.with("read_only", ContextValue.of(false))))
                .isEmpty();
        assertThat(one("off_limits", "billing")).isInstanceOf(Demand.Untouched.class);
        assertThat(read(PlanContext.EMPTY.with("off_limits", ContextValue.of(7))))
                .isEmpty();
    }

    @Test
    void skillsAndProgramsAreListsOfOneDemand() {
        assertThat(one("available_skills", "Kubernetes and Linux"))
                .isEqualTo(new Demand.OnlySkills(List.of("Kubernetes", "Linux")));
        ContextValue people = new ContextValue.Fields(Map.of("ann", ContextValue.of("Linux")));
        assertThat(read(PlanContext.EMPTY.with("skills", people))).isEmpty();
        assertThat(read(PlanContext.EMPTY.with("available_skills", list()))).isEmpty();
        List<Constraint> nested =
                read(PlanContext.EMPTY.with("team", new ContextValue.Fields(Map.of("skills", list("Linux", "SQL")))));
        assertThat(nested).singleElement().satisfies(constraint -> {
            assertThat(constraint.place()).isEqualTo("/context/team/skills");
            assertThat(constraint.text()).isEqualTo("skills: Linux, SQL");
            assertThat(constraint.demand()).isEqualTo(new Demand.OnlySkills(List.of("Linux", "SQL")));
        });
    }

    @Test
    void aLimitBelowLimitsMayHaveItsWholeName() {
        Map<String, ContextValue> limits =
                Map.of("max_steps", ContextValue.of(8), "cost_limit", ContextValue.of("5 EUR"));

        assertThat(read(PlanContext.EMPTY.with("limits", new ContextValue.Fields(limits))))
                .extracting(Constraint::demand)
                .containsExactlyInAnyOrder(
                        new Demand.AtMostSteps(8), new Demand.NotUnderstood("what the steps cost is not known"));
    }

    @Test
    void aBlankValueDemandsNothing() {
        assertThat(read(PlanContext.of("constraints", " ").with("deadline", ContextValue.of(""))))
                .isEmpty();
    }

    @Test
    void aKeyAndItsValueTogetherMayBeASentence() {
        ContextValue rules = new ContextValue.Fields(Map.of("reboots", ContextValue.of("not on weekdays, ever")));

        assertThat(read(PlanContext.EMPTY.with("rules", rules)))
                .singleElement()
                .satisfies(constraint -> assertThat(constraint.text()).isEqualTo("reboots: not on weekdays, ever"));
    }

    @Test
    void twoHundredSentencesOfAValueAreReadAtMost() {
        String rules = String.join("\n", Collections.nCopies(250, "Take a backup first."));

        assertThat(read(PlanContext.of("rules", rules))).hasSize(200);
    }

    @Test
    void aDateWithinASentenceIsADeadline() {
        assertThat(read(PlanContext.of("rules", "The cut-over must be over by 2026-01-05.")))
                .singleElement()
                .satisfies(constraint -> assertThat(constraint.demand())
                        .isInstanceOfSatisfying(
                                Demand.FinishWithin.class,
                                limit -> assertThat(limit.continuous()).isEqualTo(Duration.ofHours(15))));
    }

    @Test
    void anOptionGoesBeforeItsOwnKindOnly() {
        PlanContext context = PlanContext.of("timeline", "2 weeks")
                .with("team_size", ContextValue.of(2))
                .with("rules", list("No reboots."));
        PlanRequest request = PlanRequest.of("Upgrade the payment service", context, PlanOptions.NONE.withTeamSize(5));

        assertThat(read(request))
                .extracting(
                        Constraint::place,
                        constraint -> constraint.demand().getClass().getSimpleName())
                .containsExactly(
                        tuple("/options/team_size", "TeamOf"),
                        tuple("/context/timeline", "FinishWithin"),
                        tuple("/context/team_size", "NothingAsked"),
                        tuple("/context/rules/0", "Forbid"));
    }

    @Test
    void aTaskMayDemandATeamButNoNumberOfSteps() {
        assertThat(read(PlanRequest.of("Upgrade the store. We are three people.")))
                .extracting(Constraint::demand)
                .containsExactly(new Demand.TeamOf(3));
        assertThat(read(PlanRequest.of("Upgrade the store in at most 4 steps.")))
                .isEmpty();
    }

    @Test
    void aSemicolonInFrontIsNoDemand() {
        assertThat(read(PlanContext.of("rules", "; never reboot a node")))
                .extracting(Constraint::text)
                .containsExactly("never reboot a node");
    }

    @Test
    void aSemicolonGoesOnUnlessADemandStarts() {
        assertThat(read(PlanContext.of("rules", "No reboots; use a rolling restart; never delete volumes")))
                .extracting(Constraint::text)
                .containsExactly("No reboots; use a rolling restart", "never delete volumes");
        assertThat(read(PlanContext.of("rules", "Take a backup first and never reboot a node")))
                .extracting(Constraint::text)
                .containsExactly("Take a backup first", "never reboot a node");
    }

    @Test
    void topicsOfUpToSixWordsAreTreated() {
        List<Constraint> found = read(PlanContext.EMPTY.with(
                "requirements",
                list("encryption of data in each region", "encryption of data in each single region here")));

        assertThat(found.get(0).demand()).isInstanceOf(Demand.Treats.class);
        assertThat(found.get(1).demand()).isInstanceOf(Demand.NotUnderstood.class);
    }

    @Test
    void aTopicMayBeAKeyUnderRequirements() {
        ContextValue below = new ContextValue.Fields(Map.of("data_residency", ContextValue.of("EU")));

        assertThat(read(PlanContext.EMPTY.with("requirements", below)))
                .singleElement()
                .satisfies(constraint -> assertThat(constraint.demand())
                        .isInstanceOfSatisfying(
                                Demand.Treats.class,
                                treats -> assertThat(treats.action().name()).isEqualTo("data residency")));
    }

    @Test
    void whatSomeStepOfTheWholePlanMustDoIsNotAskedOfAFollowUp() {
        PlanContext context = PlanContext.EMPTY
                .with("rollback_plan", ContextValue.of("required"))
                .with("backup_required", ContextValue.of(true))
                .with("max_steps", ContextValue.of(5))
                .with(
                        "rules",
                        list(
                                "The plan must reference ticket CHG-4711.",
                                "No reboots.",
                                "At most 2 steps in parallel."));
        PlanRequest request = new PlanRequest(
                "Patch the nodes",
                context,
                PlanOptions.NONE,
                Optional.of(ParentStep.numbered("Upgrade the cluster", OptionalInt.of(2))));

        assertThat(read(request))
                .extracting(constraint -> constraint.demand().getClass().getSimpleName())
                .containsExactly(
                        "NotUnderstood", "NotUnderstood", "NotUnderstood", "NotUnderstood", "Forbid", "AtMostParallel");
        assertThat(read(request).get(0).demand())
                .isEqualTo(new Demand.NotUnderstood("demanded of the whole plan, of which this is one step"));
    }
}
