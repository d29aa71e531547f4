package dev.planwright.llm.internal.resilience;

import dev.planwright.llm.internal.chat.ChatCall;
import dev.planwright.llm.internal.chat.ChatEnd;
import dev.planwright.llm.internal.chat.ChatProvider;
import dev.planwright.llm.internal.chat.ChatSink;

/** A model whose provider is spared while it fails, and not asked too often at a time. Thread-safe. */
public final class GuardedChatProvider extends Decorated {
    private final ProviderGuard guard;

    public GuardedChatProvider(ChatProvider inner, ProviderGuard guard) {
        super(inner);
        this.guard = guard;
    }

    @Override
    public ChatEnd chat(ChatCall call, ChatSink sink) {
        return guard.guard(() -> inner.chat(call, sink));
    }
}
