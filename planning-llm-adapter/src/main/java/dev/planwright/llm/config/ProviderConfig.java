package dev.planwright.llm.config;

import java.net.URI;
import java.util.Optional;

/**
 * One provider. Immutable, thread-safe.
 *
 * @param name what the chain calls it
 * @param type the protocol that it speaks
 * @param baseUrl where it is found, version included ({@code http://host/v1})
 * @param key the key that it asks for, if it does
 * @param schema which schemas it is asked to hold its answers to; absent where its address and the model decide
 * @param sampling how it chooses its words
 * @param limits how long and how often it is asked
 */
public record ProviderConfig(
        String name,
        ProviderType type,
        URI baseUrl,
        Optional<Secret> key,
        Optional<SchemaForm> schema,
        Sampling sampling,
        Limits limits) {

    /**
     * How words are chosen; what is absent is the provider's own choice.
     *
     * @param temperature from 0 to 2
     * @param seed makes some providers repeat themselves; Anthropic has none
     */
    public record Sampling(Optional<Double> temperature, Optional<Integer> seed) {
        /** Everything as the provider likes. */
        public static final Sampling USUAL = new Sampling(Optional.empty(), Optional.empty());
    }

    /**
     * How long and how often a provider is asked.
     *
     * @param attempts how often one call may be tried, at least 1
     * @param concurrency how many calls may be open at a time, at least 1
     */
    public record Limits(Timeouts timeouts, int attempts, int concurrency) {
        /** Three attempts and practically as many calls as come. */
        public static final Limits DEFAULT = new Limits(Timeouts.DEFAULT, 3, 20_000);

        public Limits {
            if (attempts < 1 || concurrency < 1) {
                throw new IllegalArgumentException("attempts and concurrency must be at least 1");
            }
        }
    }

    /** A provider with the usual limits and schemas. */
    public static ProviderConfig of(String name, ProviderType type, URI baseUrl, Optional<Secret> key) {
        return new ProviderConfig(name, type, baseUrl, key, Optional.empty(), Sampling.USUAL, Limits.DEFAULT);
    }

    /**
     * Which schemas are asked for. A model that only somebody's own server of OpenAI's protocol knows is asked for the most:
     * it may be a small one, and a server that cannot refuses.
     *
     * @param wellKnown whether the model is one of the vendors', which may also stand behind a router
     */
    public SchemaForm schemaFor(boolean wellKnown) {
        boolean own = type == ProviderType.OPENAI && !baseUrl.equals(type.usualAddress());
        return schema.orElse(own && !wellKnown ? SchemaForm.POSITIONAL : SchemaForm.ORDINARY);
    }

    /** This provider with other limits. */
    public ProviderConfig withLimits(Limits other) {
        return new ProviderConfig(name, type, baseUrl, key, schema, sampling, other);
    }

    /** This provider with another choice of words. */
    public ProviderConfig withSampling(Sampling other) {
        return new ProviderConfig(name, type, baseUrl, key, schema, other, limits);
    }

    /** This provider asked for other schemas. */
    public ProviderConfig withSchema(SchemaForm other) {
        return new ProviderConfig(name, type, baseUrl, key, Optional.of(other), sampling, limits);
    }
}
