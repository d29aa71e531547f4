package dev.planwright.llm.internal.transport;

import dev.planwright.llm.internal.chat.ChatEnd;
import java.io.IOException;

/** A call that does not go on, and why. An {@code IOException}, so that it passes through streams. Thread-safe. */
public class BrokenCall extends IOException {
    private static final long serialVersionUID = 1L;

    private final ChatEnd.Reason reason;

    /**
     * @param message one line without key or prompt
     */
    public BrokenCall(ChatEnd.Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why the call ends. */
    public ChatEnd.Reason reason() {
        return reason;
    }

    /** What happened, for a person. */
    public String text() {
        String message = getMessage();
        return message == null ? reason.code() : message;
    }
}
