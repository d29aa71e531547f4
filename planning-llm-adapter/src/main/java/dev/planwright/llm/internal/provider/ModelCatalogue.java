package dev.planwright.llm.internal.provider;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.planwright.llm.config.ProviderType;
import dev.planwright.llm.internal.chat.ModelLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of models: {@code models.json}, with its source and date. A model that is unknown works. Thread-safe. */
public final class ModelCatalogue {
    private static final String FILE = "/dev/planwright/llm/models.json";

    private final Data data;

    /**
     * What a million tokens cost, in US dollars.
     *
     * @param input of prompts
     * @param output of answers
     */
    public record Price(double input, double output) {}

    record Data(
            @JsonProperty("as_of") String asOf,
            String source,
            @JsonProperty("default_models") Map<String, String> defaultModels,
            @JsonProperty("unknown_model") Unknown unknown,
            List<Model> models) {}

    record Unknown(
            @JsonProperty("context_tokens") int contextTokens,
            @JsonProperty("output_tokens") int outputTokens) {}

    record Model(
            String type,
            String model,
            @JsonProperty("context_tokens") int contextTokens,
            @JsonProperty("output_tokens") int outputTokens,
            @JsonProperty("usd_per_million_input") double input,
            @JsonProperty("usd_per_million_output") double output) {}

    private ModelCatalogue(Data data) {
        this.data = data;
    }

    /** The catalogue that comes with this library. */
    public static ModelCatalogue bundled() {
        try (InputStream in = ModelCatalogue.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new ModelCatalogue(new ObjectMapper().readValue(in, Data.class));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /** The model that is taken if none is named; absent where only the user knows what is installed. */
    public Optional<String> defaultModel(ProviderType type) {
        return Optional.ofNullable(data.defaultModels().get(type.code()));
    }

    /** Whether a model is one of the vendors', whoever serves it. */
    public boolean knows(String model) {
        return find(model).isPresent();
    }

    /** How much fits into a model. */
    public ModelLimits limits(String model) {
        return find(model)
                .map(known -> new ModelLimits(known.contextTokens(), known.outputTokens()))
                .orElseGet(() -> new ModelLimits(
                        data.unknown().contextTokens(), data.unknown().outputTokens()));
    }

    /** What a model costs; absent if that is not known. */
    public Optional<Price> price(String model) {
        return find(model).map(known -> new Price(known.input(), known.output()));
    }

    /** By its name, without the vendor that routers put before it; a dated variant counts as the model. */
    private Optional<Model> find(String name) {
        String bare = name.substring(name.lastIndexOf('/') + 1);
        return data.models().stream()
                .filter(known -> bare.equals(known.model()) || isDated(bare, known.model()))
                .findFirst();
    }

    private static boolean isDated(String name, String model) {
        return name.startsWith(model + "-") && name.substring(model.length()).matches("-\\d{4}.*");
    }
}
