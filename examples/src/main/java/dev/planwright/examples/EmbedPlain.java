package dev.planwright.examples;

import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.engine.PlanningEngine;

/** Plans a task in plain Java and prints every step as soon as it is finished. */
public final class EmbedPlain {
    private EmbedPlain() {}

    /** Runs the example. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(Appendable out) {
        PlanningEngine engine = PlanningEngine.offline();
        PlanContext context = PlanContext.of("service_name", "payment-api")
                .with("environment", ContextValue.of("production"))
                .with("team_size", ContextValue.of(2));

        PlanListener listener = event -> {
            if (event instanceof PlanEvent.StepProposed proposed) {
                Lines.append(out, "  " + proposed.step().name());
            }
        };
        PlanOutcome outcome =
                engine.planner().plan(PlanRequest.of("Deploy a new microservice to production", context), listener);

        String summary =
                outcome.fold(planned -> summary(planned.plan()), needed -> "Please answer: " + needed.questions());
        Lines.append(out, summary);
    }

    private static String summary(Plan plan) {
        return "%s: %d steps, %d on the critical path, %d errors"
                .formatted(
                        plan.outline().title(),
                        plan.steps().size(),
                        plan.schedule().criticalPath().size(),
                        plan.findings().stream()
                                .filter(finding -> finding.severity() == Severity.ERROR)
                                .count());
    }
}
