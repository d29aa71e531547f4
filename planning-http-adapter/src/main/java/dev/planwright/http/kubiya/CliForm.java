package dev.planwright.http.kubiya;

import dev.planwright.document.PlanEventDocument;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.plan.Plan;
import dev.planwright.http.exchange.Refusal;
import dev.planwright.http.exchange.ServerEvent;
import dev.planwright.http.exchange.StreamForm;
import java.util.List;
import java.util.stream.Stream;

/** A stream in the form of the Kubiya CLI. Made anew for each stream, and not thread-safe. */
final class CliForm implements StreamForm {
    private final Catalogue catalogue;
    private boolean begun;

    CliForm(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<ServerEvent> of(PlanEvent event) {
        Stream<PlanEventDocument> first = begun ? Stream.empty() : Stream.of(CliEvents.resources(catalogue));
        begun = true;
        return Stream.concat(first, CliEvents.of(event).stream())
                .map(CliForm::sent)
                .toList();
    }

    @Override
    public List<ServerEvent> complete(Plan plan) {
        return List.of(sent(CliEvents.complete(plan, catalogue)));
    }

    @Override
    public ServerEvent error(Refusal refusal) {
        return sent(CliEvents.error(refusal.problem()));
    }

    private static ServerEvent sent(PlanEventDocument event) {
        return new ServerEvent(event.event(), event.data());
    }
}
