package dev.planwright.llm;

import dev.planwright.llm.config.ProviderConfig;
import dev.planwright.llm.config.ProviderType;
import dev.planwright.llm.config.Secret;
import dev.planwright.llm.config.Timeouts;
import dev.planwright.llm.internal.chat.ChatCall;
import dev.planwright.llm.internal.chat.ChatSink;
import dev.planwright.llm.internal.transport.BrokenCall;
import dev.planwright.llm.internal.transport.Exchange;
import dev.planwright.llm.internal.transport.HttpTransport;
import dev.planwright.llm.internal.transport.Patience;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a model can be asked: reaches its provider, has its key tried, and looks for the model in the provider's list.
 * Spends no tokens. Immutable, thread-safe.
 *
 * @param isWell whether a plan could be asked for
 * @param message what was found and, if that is wrong, what to do; holds no key
 */
public record ProviderCheck(boolean isWell, String message) {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 4 << 20;

    /** Asks the provider, blocking for at most about 5 seconds. */
    public static ProviderCheck of(ModelChoice choice) {
        ProviderConfig provider = choice.provider();
        Timeouts times = new Timeouts(LONGEST, LONGEST, LONGEST, LONGEST);
        ChatCall nothing = new ChatCall("", "", Optional.empty(), 1, LONGEST);
        Patience patience = new Patience(times, nothing, new Unheard(), System::nanoTime);
        String path = provider.type() == ProviderType.OLLAMA ? "/api/tags" : "/models";
        URI address = URI.create(provider.baseUrl() + path);
        try (Exchange exchange = new HttpTransport(LONGEST).get(address, headers(provider), patience)) {
            return judge(choice, exchange);
        } catch (BrokenCall e) {
            return new ProviderCheck(
                    false,
                    "%s: %s; is the address right, and the server running?".formatted(provider.baseUrl(), e.text()));
        } catch (IOException e) {
            return new ProviderCheck(false, provider.baseUrl() + ": sent what cannot be read");
        }
    }

    private static ProviderCheck judge(ModelChoice choice, Exchange exchange) throws IOException {
        String where = choice.provider().baseUrl().toString();
        return switch (exchange.status()) {
            case 200 -> listed(choice, where, exchange);
            case 401, 403 ->
                new ProviderCheck(
                        false,
                        choice.provider().key().isPresent()
                                ? where + ": refuses the key; make a new one at the provider and set "
                                        + variable(choice.provider())
                                : where
                                        + ": asks for a key; set its variable, or name one in providers.%s.api_key_env"
                                                .formatted(choice.provider().name()));
            case 404 ->
                new ProviderCheck(true, where + ": answers, but lists no models; whether it has this one is not known");
            default -> new ProviderCheck(false, "%s: answers %d".formatted(where, exchange.status()));
        };
    }

    private static String variable(ProviderConfig provider) {
        return provider.key()
                .map(Secret::variable)
                .filter(name -> !name.isEmpty())
                .orElse("its variable");
    }

    private static ProviderCheck listed(ModelChoice choice, String where, Exchange exchange) throws IOException {
        String body = new String(exchange.body().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        boolean isThere = Stream.of("\"%s\"", "/%s\"", "\"%s:latest\"")
                .anyMatch(form -> body.contains(form.formatted(choice.model())));
        return new ProviderCheck(
                true,
                where + (isThere ? ": answers and has the model" : ": answers; its list does not name the model"));
    }

    private static Map<String, List<String>> headers(ProviderConfig provider) {
        String key = provider.key().map(Secret::value).orElse("");
        if (key.isEmpty()) {
            return Map.of();
        }
        return switch (provider.type()) {
            case OPENAI, MISTRAL, OLLAMA -> Map.of("Authorization", List.of("Bearer " + key));
            case ANTHROPIC -> Map.of("x-api-key", List.of(key), "anthropic-version", List.of("2023-06-01"));
            case GEMINI -> Map.of("x-goog-api-key", List.of(key));
        };
    }

    /** There is no answer to listen to. */
    private static final class Unheard implements ChatSink {
        @Override
        public void onText(String piece) {
            // nothing is asked
        }

        @Override
        public void onReasoning(String piece) {
            // nothing is asked
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
