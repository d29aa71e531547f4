package dev.planwright.document;

import dev.planwright.domain.plan.Attempt;
import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.ConstraintResult;
import dev.planwright.domain.plan.Estimate;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Level;
import dev.planwright.domain.plan.Outline;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Provenance;
import dev.planwright.domain.plan.Repair;
import dev.planwright.domain.plan.Risk;
import dev.planwright.domain.plan.Schedule;
import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.plan.StepStatus;
import dev.planwright.domain.plan.StepTiming;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan made by hand, with something of everything. */
final class Plans {
    private Plans() {}

    static Plan migration() {
        PlanContext context = PlanContext.EMPTY
                .with("database", ContextValue.of("PostgreSQL 15.0"))
                .with("version", new ContextValue.Num(new BigDecimal("15.0")))
                .with("team_size", ContextValue.of(2))
                .with("country", ContextValue.of("NO"))
                .with("motto", ContextValue.of("|x| & \"y\" <script>"));
        return new Plan(
                "plan-1",
                2,
                PlanRequest.of("Migrate the billing database to PostgreSQL 16", context),
                outline(),
                List.of(backup(), switchOver(), watch()),
                schedule(),
                List.of(new ConstraintResult(
                        "/context/team_size",
                        "team_size: 2",
                        ConstraintResult.Status.SATISFIED,
                        List.of(),
                        "No more than 2 people work at once.")),
                List.of("/context/motto"),
                List.of(new Finding(
                        FindingCode.MISSING_ESTIMATE,
                        Severity.WARNING,
                        Optional.of("watch"),
                        "/steps/2/estimate",
                        "Nobody estimated it.")),
                List.of(new Repair(
                        FindingCode.UNKNOWN_DEPENDENCY,
                        Optional.of("switch-over"),
                        "Removed the dependency on \"backups\", which is no step.",
                        "backups",
                        "")),
                new Provenance(
                        "playbook",
                        Optional.empty(),
                        Optional.empty(),
                        List.of("database-migration"),
                        List.of(new Attempt("playbook", "", "finished", 0, 0, Duration.ofMillis(12))),
                        Instant.parse("2026-03-01T09:30:00Z")));
    }

    private static Outline outline() {
        return new Outline(
                "Migrate billing to PostgreSQL 16",
                "Move the billing data with a short pause.\n\nNobody should notice.",
                List.of("Access to production"),
                List.of("All invoices are there"),
                List.of("The replica keeps up"),
                List.of("Who tells the customers?"),
                List.of(new Risk(
                        Optional.of(new StepId("switch-over")),
                        "Writes are lost",
                        Optional.of(Level.LOW),
                        Optional.of(Level.HIGH),
                        Optional.of("Stop writes first"))));
    }

    private static Step backup() {
        return new Step(
                new StepId("back-up"),
                "Back up the database",
                "Take a full backup & restore it elsewhere.",
                Optional.of(new Estimate(
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(45),
                        Duration.ofMillis(5_430_500),
                        "200 GB",
                        Clock.WORKING)),
                List.of("Space for the dump"),
                List.of("Dump", "Restore"),
                List.of("sql"),
                List.of("The disk fills up"),
                List.of(),
                Optional.of("The restored copy answers"),
                Optional.empty(),
                List.of("pg_dump -Fc billing > billing.dump", "pg_restore -d copy billing.dump"),
                new ContextValue.Fields(Map.of("version", new ContextValue.Num(new BigDecimal("15.0")))),
                StepStatus.DONE,
                Optional.of("database-migration#backup"));
    }

    private static Step switchOver() {
        return new Step(
                new StepId("switch-over"),
                "Switch \"billing\" over [end] | now",
                "- stop writes\n# not a heading\n=cmd()",
                Optional.of(Estimate.exactly(Duration.ofHours(2))),
                List.of(),
                List.of(),
                List.of("sql", "operations"),
                List.of(),
                List.of(new StepId("back-up")),
                Optional.of("Writes arrive in the new database"),
                Optional.of("Point the service back"),
                List.of(),
                new ContextValue.Fields(Map.of()),
                StepStatus.TODO,
                Optional.empty());
    }

    private static Step watch() {
        return new Step(
                new StepId("watch"),
                "=Watch it",
                "",
                Optional.of(Estimate.exactly(Duration.ofHours(24)).withClock(Clock.ELAPSED)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new StepId("switch-over"), new StepId("back-up")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new ContextValue.Fields(Map.of()),
                StepStatus.TODO,
                Optional.empty());
    }

    private static Schedule schedule() {
        Map<StepId, StepTiming> timings = new LinkedHashMap<>();
        timings.put(new StepId("back-up"), new StepTiming(1, true, Duration.ZERO, Duration.ZERO));
        timings.put(new StepId("switch-over"), new StepTiming(2, true, Duration.ofMinutes(45), Duration.ofMinutes(45)));
        timings.put(new StepId("watch"), new StepTiming(3, false, Duration.ofMinutes(165), Duration.ofMinutes(195)));
        return new Schedule(
                timings,
                List.of(
                        List.of(new StepId("back-up")),
                        List.of(new StepId("switch-over")),
                        List.of(new StepId("watch"))),
                List.of(new StepId("back-up"), new StepId("switch-over")),
                Duration.ofMinutes(165),
                Duration.ofMinutes(630),
                Duration.ofMinutes(645),
                Duration.ofMillis(41_430_500),
                Optional.of(Duration.ofMillis(39_012_345)),
                Optional.of(Duration.ofMinutes(680)),
                Optional.of(2),
                Optional.of(Duration.ofMinutes(645)),
                Optional.of(Duration.ofMinutes(4_800)),
                Schedule.Calendar.WORKING,
                WorkingTime.DEFAULT);
    }
}
