package dev.planwright.domain.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.plan.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskDemandsTest {

    private static boolean limits(String sentence) {
        return SentenceReader.limit(sentence, WorkingTime.DEFAULT)
                .filter(demand -> demand instanceof Demand.FinishWithin
                        || demand instanceof Demand.DowntimeWithin
                        || demand instanceof Demand.TeamOf)
                .isPresent();
    }

    private static List<Constraint> read(String task) {
        return TaskDemands.read(task, WorkingTime.DEFAULT, new KeyReader(WorkingTime.DEFAULT, Instant.EPOCH));
    }

    @Test
    void aGlanceMissesNoLimit() {
        List<String> limits = KeptAndBrokenTest.lines()
                .map(line -> line.split("\t")[1])
                .filter(TaskDemandsTest::limits)
                .toList();

        assertThat(limits).hasSizeGreaterThan(10).allMatch(TaskDemands::mayLimit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Upgrade the cluster without downtime",
                "Zero outages, please",
                "Avoid any service interruption",
                "Never take the shop offline",
                "The shop must stay up",
                "Orders must keep flowing",
                "The portal must remain reachable",
                "The shop must be uninterrupted",
                "Customers must not notice",
                "Users should not be affected",
                "We have two engineers",
                "There are 3 people",
                "A team of four",
                "I am alone",
                "I am on my own",
            })
    void aGlanceSeesWhatMayNotBeInterruptedAndWhoWorks(String sentence) {
        assertThat(limits(sentence)).isTrue();
        assertThat(TaskDemands.mayLimit(sentence)).isTrue();
        assertThat(read(sentence)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Finish the upgrade within 3h, PT3H",
        "The shop must be back online in at most 90 m, PT1H30M",
        "Restore the shop in under 45 min, PT45M",
        "Finish the move in two days, PT16H"
    })
    void readsATimeThatATaskSets(String task, Duration time) {
        assertThat(read(task))
                .extracting(Constraint::demand)
                .singleElement()
                .isInstanceOfSatisfying(
                        Demand.FinishWithin.class,
                        within -> assertThat(within.working()).isEqualTo(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Migrate the payments database to PostgreSQL 15",
                "Deploy build 1204 of the portal to production",
                "Move 40 buckets from S3 to R2"
            })
    void aTaskThatLimitsNothingIsSeenAtAGlance(String task) {
        assertThat(TaskDemands.mayLimit(task)).isFalse();
        assertThat(read(task)).isEmpty();
    }
}
