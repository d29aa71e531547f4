package dev.planwright.http;

import dev.planwright.domain.port.in.PlanReviewer;
import dev.planwright.domain.port.in.PlanRuns;
import dev.planwright.http.contract.ContractRoutes;
import dev.planwright.http.exchange.Refusals;
import dev.planwright.http.exchange.RequestBody;
import dev.planwright.http.exchange.Routes;
import dev.planwright.http.exchange.RunDesk;
import dev.planwright.http.exchange.RunStream;
import dev.planwright.http.exchange.StreamForm;
import dev.planwright.http.exchange.Streams;
import dev.planwright.http.kubiya.CatalogueRoutes;
import dev.planwright.http.kubiya.CliRoutes;
import dev.planwright.http.kubiya.ExecutionRoutes;
import dev.planwright.http.plans.DocumentForm;
import dev.planwright.http.plans.FollowUpRoutes;
import dev.planwright.http.plans.PlanAnswers;
import dev.planwright.http.plans.PlanOrders;
import dev.planwright.http.plans.PlanRoutes;
import dev.planwright.http.plans.ReviewRoutes;
import dev.planwright.http.plans.RunRoutes;
import java.util.List;

/** All routes but those that watch over the server. Thread-safe. */
final class ServerRoutes {
    private ServerRoutes() {}

    static List<Routes> of(HttpSettings settings, PlanRuns runs, RunDesk desk, Streams open, PlanReviewer reviewer) {
        RequestBody body = new RequestBody(settings.maxBodyBytes(), settings.readTime());
        RunStream streams = new RunStream(desk, open, settings.keepAlive());
        PlanOrders orders = new PlanOrders(desk, body, settings.workingTime());
        StreamForm form = new DocumentForm(settings.workingTime());
        PlanAnswers answers = new PlanAnswers(desk, streams, form, Refusals.STANDARD);
        return List.of(
                new PlanRoutes("/task-planning/plan", orders, answers),
                new PlanRoutes("/api/v1/planning/plan", orders, new PlanAnswers(desk, streams, form, Refusals.SDK)),
                new RunRoutes(runs, orders, body, answers),
                new FollowUpRoutes(runs, desk, body, settings.workingTime()),
                new ReviewRoutes(reviewer, body, settings.workingTime()),
                new CliRoutes(runs, desk, streams, body, settings.catalogue()),
                new CatalogueRoutes(settings.catalogue()),
                new ExecutionRoutes(),
                new ContractRoutes());
    }
}
