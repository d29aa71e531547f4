package dev.planwright.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.planwright.cli.Overrides;
import dev.planwright.cli.UsageException;
import dev.planwright.llm.ModelChoice;
import dev.planwright.llm.config.ProviderType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannersConfigurationTest {
    private static final String KEY = "sk-secret-0123456789";

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    private Settings read() {
        return read(Overrides.NONE);
    }

    private Settings read(Overrides overrides) {
        return new Configuration(folder.resolve("home"), folder, environment).read(overrides);
    }

    private List<String> problems(String chain) {
        try {
            read(Overrides.NONE.with("planner", Optional.of(chain)));
            return List.of();
        } catch (UsageException e) {
            return e.details();
        }
    }

    private ModelChoice model(String chain) {
        return read(Overrides.NONE.with("planner", Optional.of(chain)))
                .planners()
                .get(0)
                .model()
                .orElseThrow();
    }

    @Test
    void plansByPlaybooksAloneUnlessToldOtherwise() {
        assertThat(read().planners()).extracting(PlannerChoice::name).containsExactly("playbook");
        assertThat(read().hint()).isEmpty();
    }

    @Test
    void saysHowToUseAKeyThatIsThere() {
        environment.put("MISTRAL_API_KEY", KEY);

        assertThat(read().hint())
                .hasValueSatisfying(hint -> assertThat(hint)
                        .contains("MISTRAL_API_KEY", "--planner mistral,playbook")
                        .doesNotContain(KEY));
    }

    @Test
    void saysNothingOfKeysOnceItIsSaidWhoPlans() {
        environment.put("MISTRAL_API_KEY", KEY);
        environment.put("PLANWRIGHT_PLANNER", "playbook");

        assertThat(read().hint()).isEmpty();
    }

    @Test
    void readsAChainInItsOrder() {
        environment.put("OPENAI_API_KEY", KEY);
        environment.put("PLANWRIGHT_PLANNER", "ollama:qwen3:8b, openai:gpt-x ,playbook");

        assertThat(read().planners())
                .extracting(PlannerChoice::name)
                .containsExactly("ollama:qwen3:8b", "openai:gpt-x", "playbook");
    }

    @Test
    void aMissingKeyIsAProblemThatSaysWhatToSet() {
        assertThat(problems("anthropic")).singleElement().asString().contains("ANTHROPIC_API_KEY");
    }

    @Test
    void aServerOfOnesOwnNeedsNoKey() {
        environment.put("OPENAI_BASE_URL", "http://127.0.0.1:9090");

        ModelChoice choice = model("openai:local");

        assertThat(choice.provider().baseUrl()).hasToString("http://127.0.0.1:9090/v1");
        assertThat(choice.provider().key()).isEmpty();
        assertThat(choice.provider().schema()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "anthropic, ANTHROPIC_BASE_URL, http://h:1/gate, http://h:1/gate/v1",
        "gemini, GEMINI_BASE_URL, https://h/, https://h/v1beta",
        "mistral, MISTRAL_BASE_URL, http://h:1/mistral/v1, http://h:1/mistral/v1",
        "openai, OPENAI_BASE_URL, https://h/api/v2, https://h/api/v2",
        "ollama, OLLAMA_HOST, 0.0.0.0, http://127.0.0.1:11434",
        "ollama, OLLAMA_HOST, box:7000, http://box:7000"
    })
    void understandsAddressesAsPeopleWriteThem(String provider, String variable, String text, String address) {
        environment.put(variable, text);

        assertThat(model(provider + ":m").provider().baseUrl()).hasToString(address);
    }

    @Test
    void readsAProviderOfAnyNameWithItsOwnLimits() throws IOException {
        environment.put("GROQ_KEY", KEY);
        environment.put("OPENAI_API_KEY", "another");
        environment.put("PLANWRIGHT_PROVIDERS_GROQ_CONTEXT_TOKENS", "9000");
        Path file = Files.writeString(folder.resolve("mine.yaml"), """
                planner: [groq, playbook]
                timeouts: {first_token: 9s}
                retry: {attempts: 5}
                providers:
                  groq:
                    type: openai
                    base_url: https://groq.example/openai/v1
                    api_key_env: GROQ_KEY
                    model: fast
                    schema: none
                    temperature: 0.2
                    timeouts: {between_tokens: 500ms}
                """);

        ModelChoice choice = read(new Overrides(Optional.of(file), Map.of()))
                .planners()
                .get(0)
                .model()
                .orElseThrow();

        assertThat(choice.provider().name()).isEqualTo("groq");
        assertThat(choice.provider().type()).isEqualTo(ProviderType.OPENAI);
        assertThat(choice.provider().key())
                .hasValueSatisfying(key -> assertThat(key.value()).isEqualTo(KEY));
        assertThat(choice.provider().toString()).doesNotContain(KEY);
        assertThat(choice.model()).isEqualTo("fast");
        assertThat(choice.contextTokens()).contains(9000);
        assertThat(choice.provider().limits().attempts()).isEqualTo(5);
        assertThat(choice.provider().limits().timeouts().firstToken()).isEqualTo(Duration.ofSeconds(9));
        assertThat(choice.provider().limits().timeouts().betweenTokens()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void aProviderOfAnotherNameIsNotSentTheUsualKey() {
        environment.put("OPENAI_API_KEY", KEY);
        environment.put("PLANWRIGHT_PROVIDERS_OTHER_TYPE", "openai");
        environment.put("PLANWRIGHT_PROVIDERS_OTHER_BASE_URL", "https://other.example/v1");

        assertThat(model("other:m").provider().key()).isEmpty();
    }

    @Test
    void aStrangersFolderSaysNeitherWhereRequestsGoNorWithWhichKey() throws IOException {
        Files.writeString(
                folder.resolve("planwright.yaml"),
                "providers: {openai: {base_url: 'https://evil.example', api_key_env: HOME, model: m}}\n");

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(this::read)
                .satisfies(e -> assertThat(e.details())
                        .hasSize(2)
                        .allSatisfy(detail -> assertThat(detail).contains("working directory")));
    }

    @ParameterizedTest
    @CsvSource({
        "oracle, there is no planner called",
        "ollama, names no model",
        "ollama:, must not be empty",
        "'ollama:a b', hold blanks"
    })
    void namesWhatIsWrongWithAChain(String chain, String problem) {
        assertThat(problems(chain)).singleElement().asString().contains(problem);
    }
}
