package outside;

import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.engine.PlanningEngine;

/** Plans a task with nothing but the engine. */
public final class UseOfEngine {
    private UseOfEngine() {}

    /** Prints the plan's title. */
    public static void main(String[] arguments) {
        PlanRequest request = PlanRequest.of(
                "Deploy a new microservice to production", PlanContext.of("service_name", "payment-api"));
        PlanOutcome outcome = PlanningEngine.offline().planner().plan(request, PlanListener.NONE);
        String title =
                outcome.fold(planned -> planned.plan().outline().title(), open -> "asked: " + open.questions());
        System.out.println("engine: " + title);
    }
}
