package dev.planwright.llm.internal.resilience;

import dev.planwright.llm.internal.chat.ChatCall;
import dev.planwright.llm.internal.chat.ChatEnd;
import dev.planwright.llm.internal.chat.ChatEnd.Reason;
import dev.planwright.llm.internal.chat.ChatProvider;
import dev.planwright.llm.internal.chat.ChatSink;
import dev.planwright.llm.internal.chat.TokenUsage;
import dev.planwright.llm.internal.provider.ModelCatalogue;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;

/**
 * Meters calls under the names of OpenTelemetry's conventions for generative AI: {@code gen_ai.client.operation.duration}
 * and {@code gen_ai.client.token.usage}; and what they cost. Thread-safe.
 */
public final class MeteredChatProvider extends Decorated {
    private final MeterRegistry registry;
    private final Optional<ModelCatalogue.Price> price;
    private final Tags tags;

    /**
     * @param type which protocol the provider speaks
     * @param price what the model costs, if that is known
     */
    public MeteredChatProvider(
            ChatProvider inner, String type, Optional<ModelCatalogue.Price> price, MeterRegistry registry) {
        super(inner);
        this.price = price;
        this.registry = registry;
        this.tags = Tags.of(
                "gen_ai.operation.name", "chat", "gen_ai.provider.name", type, "gen_ai.request.model", inner.model());
    }

    @Override
    public ChatEnd chat(ChatCall call, ChatSink sink) {
        long begin = System.nanoTime();
        ChatEnd end = inner.chat(call, sink);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        String error = end.reason() == Reason.COMPLETE ? "" : end.reason().code();
        Timer.builder("gen_ai.client.operation.duration")
                .description("How long calls to models took, retries included")
                .tags(tags.and("error.type", error))
                .register(registry)
                .record(took);
        count("input", end.usage().input());
        count("output", end.usage().output());
        price.ifPresent(known -> pay(known, end.usage()));
        return end;
    }

    private void pay(ModelCatalogue.Price known, TokenUsage usage) {
        double dollars = (usage.input() * known.input() + usage.output() * known.output()) / 1e6;
        Counter.builder("planwright.model.cost")
                .description("What calls to models cost by their list prices")
                .baseUnit("usd")
                .tags(tags)
                .register(registry)
                .increment(dollars);
    }

    private void count(String kind, long tokens) {
        if (tokens > 0) {
            DistributionSummary.builder("gen_ai.client.token.usage")
                    .description("Tokens of a call")
                    .baseUnit("token")
                    .tags(tags.and("gen_ai.token.type", kind))
                    .register(registry)
                    .record((double) tokens);
        }
    }
}
