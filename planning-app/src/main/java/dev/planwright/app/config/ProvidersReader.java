package dev.planwright.app.config;

import dev.planwright.llm.config.ProviderConfig;
import dev.planwright.llm.config.ProviderType;
import dev.planwright.llm.config.SchemaForm;
import dev.planwright.llm.config.Secret;
import dev.planwright.llm.config.Timeouts;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what is said of providers: by keys, and by the variables that their own tools use. Not thread-safe. */
final class ProvidersReader {
    private final Map<ProviderKey, Configuration.Value> values;
    private final Map<String, String> environment;
    private final ProviderConfig.Limits usual;
    private final List<String> problems;

    /**
     * @param usual limits of a provider that says nothing of its own
     */
    ProvidersReader(
            Map<ProviderKey, Configuration.Value> values,
            Map<String, String> environment,
            ProviderConfig.Limits usual,
            List<String> problems) {
        this.values = values;
        this.environment = environment;
        this.usual = usual;
        this.problems = problems;
    }

    /** The provider of a name; whatever is wrong with it is a problem. */
    Optional<ProviderConfig> read(String name, String place) {
        Optional<ProviderType> type =
                read(name, ProviderKey.Field.TYPE, ProvidersReader::type).or(() -> typeCalled(name));
        if (type.isEmpty()) {
            problems.add(
                    "%s: there is no planner called \"%s\"; there is: playbook, %s, and what providers.NAME.type says"
                            .formatted(place, name, names()));
            return Optional.empty();
        }
        boolean usualName = name.equals(type.get().code());
        URI address = read(name, ProviderKey.Field.BASE_URL, text -> BaseAddress.of(type.get(), text))
                .or(() -> usualName ? addressOfVariable(type.get()) : Optional.empty())
                .orElse(type.get().usualAddress());
        Optional<Secret> key = key(name, type.get(), usualName);
        if (key.isEmpty()
                && type.get() != ProviderType.OLLAMA
                && address.equals(type.get().usualAddress())) {
            problems.add("%s: \"%s\" needs a key: set %s, or name another variable in providers.%s.api_key_env"
                    .formatted(place, name, keyVariable(type.get()), name));
        }
        return Optional.of(new ProviderConfig(
                name,
                type.get(),
                address,
                key,
                read(name, ProviderKey.Field.SCHEMA, ProvidersReader::schema),
                new ProviderConfig.Sampling(
                        read(name, ProviderKey.Field.TEMPERATURE, ProvidersReader::temperature),
                        read(name, ProviderKey.Field.SEED, text -> Values.whole(text, 0, 999_999_999))),
                limits(name)));
    }

    /** The model that is asked if the chain names none. */
    Optional<String> model(String name) {
        return read(name, ProviderKey.Field.MODEL, text -> text);
    }

    /** How much fits into the provider's models, if it says so. */
    Optional<Integer> contextTokens(String name) {
        return read(name, ProviderKey.Field.CONTEXT_TOKENS, text -> Values.whole(text, 1024, 100_000_000));
    }

    private ProviderConfig.Limits limits(String name) {
        Timeouts times = usual.timeouts();
        return new ProviderConfig.Limits(
                new Timeouts(
                        time(name, ProviderKey.Field.CONNECT, times.connect()),
                        time(name, ProviderKey.Field.FIRST_TOKEN, times.firstToken()),
                        time(name, ProviderKey.Field.BETWEEN_TOKENS, times.betweenTokens()),
                        time(name, ProviderKey.Field.TOTAL, times.total())),
                usual.attempts(),
                read(name, ProviderKey.Field.CONCURRENCY, text -> Values.whole(text, 1, 1_000_000))
                        .orElse(usual.concurrency()));
    }

    private Duration time(String name, ProviderKey.Field field, Duration otherwise) {
        return read(name, field, Units::someTime).orElse(otherwise);
    }

    /** A provider under the name of its type takes the usual variable; any other one is sent only the key it names. */
    private Optional<Secret> key(String name, ProviderType type, boolean usualName) {
        Optional<String> named = read(name, ProviderKey.Field.API_KEY_ENV, text -> text);
        String variable = named.orElse(usualName ? keyVariable(type) : "");
        String key = environment.getOrDefault(variable, "").strip();
        if (named.isPresent() && key.isEmpty()) {
            problems.add("providers.%s.api_key_env: the variable %s is not set".formatted(name, variable));
        }
        if (key.chars().anyMatch(letter -> letter <= ' ' || letter > '~')) {
            problems.add(variable + ": holds a character that no key has");
            return Optional.empty();
        }
        return key.isEmpty() ? Optional.empty() : Optional.of(new Secret(key, variable));
    }

    private Optional<URI> addressOfVariable(ProviderType type) {
        String variable = type == ProviderType.OLLAMA ? "OLLAMA_HOST" : type.name() + "_BASE_URL";
        String text = environment.getOrDefault(variable, "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(BaseAddress.of(type, text));
        } catch (Values.BrokenRule rule) {
            problems.add("environment: %s: %s".formatted(variable, rule.getMessage()));
            return Optional.empty();
        }
    }

    private <T> Optional<T> read(String name, ProviderKey.Field field, Function<String, T> reader) {
        Configuration.Value value = values.get(new ProviderKey(name, field));
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(value.text()));
        } catch (Values.BrokenRule rule) {
            problems.add("%s: \"%s\" %s".formatted(value.place(), value.text(), rule.getMessage()));
            return Optional.empty();
        }
    }

    /** The variable in which a provider's own tools look for the key. */
    static String keyVariable(ProviderType type) {
        return type == ProviderType.OLLAMA ? "OLLAMA_HOST" : type.name() + "_API_KEY";
    }

    /** A provider whose usual variable is set. */
    static Optional<ProviderType> withUsualKey(Map<String, String> environment) {
        return Arrays.stream(ProviderType.values())
                .filter(type -> !environment.getOrDefault(keyVariable(type), "").isBlank())
                .findFirst();
    }

    private static Optional<ProviderType> typeCalled(String name) {
        return Arrays.stream(ProviderType.values())
                .filter(type -> type.code().equals(name))
                .findFirst();
    }

    private static ProviderType type(String text) {
        return typeCalled(text).orElseThrow(() -> new Values.BrokenRule("is none of " + names()));
    }

    private static String names() {
        return String.join(
                ", ",
                Arrays.stream(ProviderType.values()).map(ProviderType::code).toList());
    }

    private static SchemaForm schema(String text) {
        for (SchemaForm form : SchemaForm.values()) {
            if (form.name().toLowerCase(Locale.ROOT).equals(text)) {
                return form;
            }
        }
        throw new Values.BrokenRule("is none of none, ordinary, positional");
    }

    private static double temperature(String text) {
        if (text.matches("[01](\\.\\d{1,4})?|2(\\.0{1,4})?")) {
            return Double.parseDouble(text);
        }
        throw new Values.BrokenRule("must be a number from 0 to 2");
    }
}
