package dev.planwright.llm.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.llm.ModelChoice;
import dev.planwright.llm.ProviderCheck;
import dev.planwright.llm.config.ProviderConfig;
import dev.planwright.llm.config.ProviderType;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderCheckTest {
    @ParameterizedTest
    @CsvSource({
        "gpt-4,answers; its list does not name the model",
        "gpt-4o,answers and has the model",
        "flash,answers and has the model",
        "llama3.2,answers and has the model"
    })
    void aModelIsThereOnlyUnderItsWholeName(String model, String found) throws IOException {
        String list = "{\"data\":[{\"id\":\"gpt-4o\"},{\"id\":\"models/flash\"},{\"name\":\"llama3.2:latest\"}]}";
        try (StandIn server =
                new StandIn((out, connection) -> out.write(StandIn.answer(200, "application/json", list)))) {
            URI address = URI.create("http://127.0.0.1:" + server.port() + "/v1");
            ProviderConfig provider = ProviderConfig.of("own", ProviderType.OPENAI, address, Optional.empty());

            ProviderCheck check = ProviderCheck.of(new ModelChoice(provider, model, Optional.empty()));

            assertThat(check.isWell()).isTrue();
            assertThat(check.message()).endsWith(found);
        }
    }
}
