package dev.planwright.http.plans;

import dev.planwright.document.PlanDocument;
import dev.planwright.document.PlanEventDocument;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.http.exchange.Refusal;
import dev.planwright.http.exchange.ServerEvent;
import dev.planwright.http.exchange.StreamForm;
import java.util.List;

/**
 * The stream in the plan document's form. Thread-safe.
 *
 * @param workingTime how long a day is where a step says "3 days"
 */
public record DocumentForm(WorkingTime workingTime) implements StreamForm {
    @Override
    public List<ServerEvent> of(PlanEvent event) {
        return List.of(sent(PlanEventDocument.of(event, workingTime)));
    }

    @Override
    public List<ServerEvent> complete(Plan plan) {
        return List.of(sent(PlanEventDocument.complete(PlanDocument.json(plan))));
    }

    @Override
    public ServerEvent error(Refusal refusal) {
        return sent(PlanEventDocument.error(refusal.problem()));
    }

    private static ServerEvent sent(PlanEventDocument event) {
        return new ServerEvent(event.event(), event.data());
    }
}
