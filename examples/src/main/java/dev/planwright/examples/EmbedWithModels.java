package dev.planwright.examples;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Stage;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.engine.EngineConfig;
import dev.planwright.engine.PlanningModule;
import dev.planwright.llm.LlmModule;
import dev.planwright.llm.ModelChoice;
import dev.planwright.llm.config.ProviderConfig;
import dev.planwright.llm.config.ProviderType;
import io.micrometer.core.instrument.Metrics;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Has a language model plan, and playbooks where it fails. */
public final class EmbedWithModels {
    /** Somebody's own class that needs plans. */
    static final class Release {
        private final Planner planner;

        @Inject
        Release(Planner planner) {
            this.planner = planner;
        }

        void plan(Appendable out) {
            PlanRequest request =
                    PlanRequest.of("Deploy payment-api 2.0.0", PlanContext.of("service_name", "payment-api"));
            planner.plan(request, event -> {
                if (event instanceof PlanEvent.StepProposed proposed) {
                    Lines.append(
                            out,
                            proposed.step().source().orElse("?") + ": "
                                    + proposed.step().name());
                }
            });
        }
    }

    private EmbedWithModels() {}

    /**
     * Runs the example.
     *
     * @param args the address of a server that speaks OpenAI's protocol, such as {@code http://127.0.0.1:8000/v1}
     */
    public static void main(String[] args) {
        run(URI.create(args[0]), System.out);
    }

    static void run(URI address, Appendable out) {
        ProviderConfig provider = ProviderConfig.of("local", ProviderType.OPENAI, address, Optional.empty());
        LlmModule models = new LlmModule(List.of(ModelChoice.of(provider, "qwen")), Metrics.globalRegistry);
        AbstractModule own = new AbstractModule() {
            @Override
            protected void configure() {
                bind(Release.class);
            }
        };
        Guice.createInjector(Stage.PRODUCTION, new PlanningModule(EngineConfig.DEFAULT), models, own)
                .getInstance(Release.class)
                .plan(out);
    }
}
