package dev.planwright.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.contract.TestTasks;
import dev.planwright.domain.port.out.PromptPreviewing;
import dev.planwright.llm.config.ProviderConfig;
import dev.planwright.llm.config.ProviderType;
import dev.planwright.llm.config.SchemaForm;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemasOfModelsTest {
    private static final ProviderConfig OWN = provider(ProviderType.OPENAI, URI.create("http://127.0.0.1:8000/v1"));

    private static ProviderConfig provider(ProviderType type, URI address) {
        return ProviderConfig.of("p", type, address, Optional.empty());
    }

    private static boolean isPositional(ProviderConfig provider, String model) {
        PromptPreviewing proposer = (PromptPreviewing) LanguageModels.proposers(
                        List.of(ModelChoice.of(provider, model)), InstantSource.system(), new SimpleMeterRegistry())
                .get(0);
        return proposer.preview(TestTasks.UPGRADE).schema().orElseThrow().contains("prefixItems");
    }

    @ParameterizedTest
    @CsvSource({
        "qwen2.5-1.5b-instruct, true",
        "meta-llama/Llama-3.3-70B-Instruct, true",
        "gpt-4o, false",
        "anthropic/claude-sonnet-4-5, false"
    })
    void onlyAModelThatNoVendorHasIsTakenForASmallOneAtAnAddressOfOnesOwn(String model, boolean positional) {
        assertThat(isPositional(OWN, model)).isEqualTo(positional);
    }

    @Test
    void aVendorsOwnAddressIsAskedForAnOrdinarySchema() {
        ProviderType type = ProviderType.OPENAI;

        assertThat(isPositional(provider(type, type.usualAddress()), "tomorrows-model"))
                .isFalse();
    }

    @Test
    void whatTheConfigurationSaysGoesBeforeTheName() {
        assertThat(isPositional(OWN.withSchema(SchemaForm.ORDINARY), "qwen")).isFalse();
        assertThat(isPositional(OWN.withSchema(SchemaForm.POSITIONAL), "gpt-4o"))
                .isTrue();
    }
}
