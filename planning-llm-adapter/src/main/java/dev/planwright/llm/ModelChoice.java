package dev.planwright.llm;

import dev.planwright.llm.config.ProviderConfig;
import dev.planwright.llm.config.ProviderType;
import dev.planwright.llm.internal.provider.ModelCatalogue;
import java.util.Optional;

/**
 * One member of a chain. Immutable, thread-safe.
 *
 * @param provider who runs the model
 * @param model its name there
 * @param contextTokens how much fits into it, where that is not what is known of the model
 */
public record ModelChoice(ProviderConfig provider, String model, Optional<Integer> contextTokens) {
    public ModelChoice {
        if (model.isBlank() || model.chars().anyMatch(letter -> letter <= ' ')) {
            throw new IllegalArgumentException("a model's name must not be empty or hold blanks: \"" + model + "\"");
        }
    }

    /** A model whose window is what is known of it. */
    public static ModelChoice of(ProviderConfig provider, String model) {
        return new ModelChoice(provider, model, Optional.empty());
    }

    /** The model that is taken if a chain names only a provider; absent where only the user knows what is installed. */
    public static Optional<String> defaultModel(ProviderType type) {
        return ModelCatalogue.bundled().defaultModel(type);
    }
}
