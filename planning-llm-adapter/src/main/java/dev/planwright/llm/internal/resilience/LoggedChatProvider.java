package dev.planwright.llm.internal.resilience;

import dev.planwright.llm.internal.chat.ChatCall;
import dev.planwright.llm.internal.chat.ChatEnd;
import dev.planwright.llm.internal.chat.ChatProvider;
import dev.planwright.llm.internal.chat.ChatSink;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one line a call to the log, without key, prompt or answer. Thread-safe. */
public final class LoggedChatProvider extends Decorated {
    private static final Logger LOG = LoggerFactory.getLogger("dev.planwright.llm.calls");

    public LoggedChatProvider(ChatProvider inner) {
        super(inner);
    }

    @Override
    public ChatEnd chat(ChatCall call, ChatSink sink) {
        long begin = System.nanoTime();
        ChatEnd end = inner.chat(call, sink);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        LOG.info(
                "{}:{} {} after {} ms, {} tokens in, {} out{}",
                provider(),
                model(),
                end.reason().code(),
                millis,
                end.usage().input(),
                end.usage().output(),
                end.message().isEmpty() ? "" : ": " + end.message());
        return end;
    }
}
