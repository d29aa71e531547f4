package dev.planwright.llm.internal.resilience;

import dev.planwright.llm.internal.chat.ChatSink;

/** Passes everything on and remembers whether there was any text. Not thread-safe. */
final class FirstText implements ChatSink {
    private final ChatSink inner;
    private boolean came;

    FirstText(ChatSink inner) {
        this.inner = inner;
    }

    boolean came() {
        return came;
    }

    @Override
    public void onText(String piece) {
        came = true;
        inner.onText(piece);
    }

    @Override
    public void onReasoning(String piece) {
        inner.onReasoning(piece);
    }

    @Override
    public boolean isCancelled() {
        return inner.isCancelled();
    }
}
