package dev.planwright.domain.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanOptions;
import dev.planwright.domain.request.PlanRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueDateTest {
    /** A Monday. */
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    private static List<Demand> demands(PlanRequest request) {
        return new ConstraintReader(WorkingTime.DEFAULT, NOW)
                .read(request).stream().map(Constraint::demand).toList();
    }

    private static List<Demand> ofTask(String task) {
        return demands(PlanRequest.of(task));
    }

    private static List<Demand> ofRule(String rule) {
        return demands(PlanRequest.of("Do it", PlanContext.of("rules", rule), PlanOptions.NONE));
    }

    private static void assertWithinDays(List<Demand> demands, int days) {
        assertThat(demands)
                .singleElement()
                .isInstanceOfSatisfying(
                        Demand.FinishWithin.class,
                        within -> assertThat(within.continuous()).isEqualTo(Duration.ofDays(days)));
    }

    @ParameterizedTest
    @CsvSource({
        "Move the runners to the cluster by Friday, 5",
        "Move the runners to the cluster before Friday, 4",
        "Deploy the portal by the end of next week, 14",
        "Renew the certificates before the end of March, 30",
        "'By March 31, move the data centre', 30",
        "Upgrade the cluster no later than tomorrow, 2",
        "We must leave the old site by 31 March because the lease ends, 30",
    })
    void aTaskIsDueByTheDayThatItNames(String task, int days) {
        assertWithinDays(ofTask(task), days);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Find out why pods have failed since Monday",
                "Delete the logs from before 1 March",
                "Archive the invoices of before 2026-01-01",
                "Do not deploy the portal before Friday",
                "The certificate was renewed by Friday",
                "Test the restore before the Friday release",
                "Move files by hand"
            })
    void otherDaysAreWhatATaskIsAbout(String task) {
        assertThat(ofTask(task)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Must be live by 2026-03-31, 30",
        "Be done before Friday, 4",
        "Finish by the end of next week, 14",
        "Everything has to be finished until Friday, 5",
        "The migration must be complete by the end of the quarter, 30",
    })
    void aRuleMayNameADay(String rule, int days) {
        assertWithinDays(ofRule(rule), days);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No deployment before Friday",
                "The approval must be there by Friday",
                "Updates go out by Friday",
            })
    void aDayForAPartIsLeftToAPerson(String rule) {
        assertThat(ofRule(rule)).singleElement().isInstanceOf(Demand.NotUnderstood.class);
    }
}
