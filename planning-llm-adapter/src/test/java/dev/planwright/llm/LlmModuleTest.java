package dev.planwright.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.llm.config.ProviderConfig;
import dev.planwright.llm.config.ProviderType;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LlmModuleTest {
    private static ModelChoice choice(ProviderType type, String model) {
        ProviderConfig provider = ProviderConfig.of(type.code(), type, type.usualAddress(), Optional.empty());
        return ModelChoice.of(provider, model);
    }

    @Test
    void givesTheModelsInTheOrderOfTheirChainInProduction() {
        List<ModelChoice> chain = List.of(
                choice(ProviderType.MISTRAL, "m"),
                choice(ProviderType.ANTHROPIC, "a"),
                choice(ProviderType.OLLAMA, "o"));

        Set<PlanProposer> proposers = Guice.createInjector(
                        Stage.PRODUCTION, new LlmModule(chain, new SimpleMeterRegistry()))
                .getInstance(Key.get(new TypeLiteral<Set<PlanProposer>>() {}));

        assertThat(proposers).extracting(PlanProposer::name).containsExactly("mistral:m", "anthropic:a", "ollama:o");
    }
}
