package dev.planwright.examples;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Stage;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.engine.EngineConfig;
import dev.planwright.engine.PlanningModule;

/** Injects the planner into a class of one's own. */
public final class EmbedWithGuice {
    /** Somebody's own class that needs plans. */
    static final class OnCall {
        private final Planner planner;

        @Inject
        OnCall(Planner planner) {
            this.planner = planner;
        }

        String firstStep(String alert) {
            return planner.plan(PlanRequest.of(alert))
                    .fold(
                            planned -> planned.plan().steps().get(0).name(),
                            needed -> needed.questions().get(0));
        }
    }

    private EmbedWithGuice() {}

    /** Runs the example. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(Appendable out) {
        AbstractModule own = new AbstractModule() {
            @Override
            protected void configure() {
                bind(OnCall.class);
            }
        };
        OnCall onCall = Guice.createInjector(Stage.PRODUCTION, new PlanningModule(EngineConfig.DEFAULT), own)
                .getInstance(OnCall.class);
        Lines.append(out, onCall.firstStep("Respond to database outage in production"));
    }
}
