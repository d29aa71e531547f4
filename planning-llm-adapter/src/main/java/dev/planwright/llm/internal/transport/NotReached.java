package dev.planwright.llm.internal.transport;

import dev.planwright.llm.internal.chat.ChatEnd.Reason;

/** No connection came about in time. Thread-safe. */
final class NotReached extends BrokenCall {
    private static final long serialVersionUID = 1L;

    NotReached() {
        super(Reason.CONNECT, "no connection in time");
    }
}
