package dev.planwright.llm;

import dev.planwright.llm.internal.chat.ChatCall;
import dev.planwright.llm.internal.chat.ChatEnd;
import dev.planwright.llm.internal.chat.ChatProvider;
import dev.planwright.llm.internal.chat.ChatSink;
import dev.planwright.llm.internal.chat.ModelLimits;
import dev.planwright.llm.internal.chat.SchemaSupport;
import dev.planwright.llm.internal.chat.TokenUsage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Answers one call after the other as told, and remembers the calls. */
public final class ScriptedProvider implements ChatProvider {
    public static final TokenUsage USAGE = new TokenUsage(100, 10);

    public final List<ChatCall> calls = new ArrayList<>();
    public int piecesTaken;
    private final String provider;
    private final Deque<Reply> replies = new ArrayDeque<>();
    private SchemaSupport schemas = SchemaSupport.NONE;
    private ModelLimits limits = new ModelLimits(32_000, 4_000);

    public ScriptedProvider(String provider) {
        this.provider = provider;
    }

    private record Reply(List<String> pieces, ChatEnd.Reason end) {}

    public ScriptedProvider says(String text) {
        return says(List.of(text), ChatEnd.Reason.COMPLETE);
    }

    public ScriptedProvider says(List<String> pieces, ChatEnd.Reason end) {
        replies.add(new Reply(pieces, end));
        return this;
    }

    public ScriptedProvider takes(SchemaSupport support) {
        schemas = support;
        return this;
    }

    public ScriptedProvider holds(int window, int answer) {
        limits = new ModelLimits(window, answer);
        return this;
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public String model() {
        return "m";
    }

    @Override
    public ModelLimits limits() {
        return limits;
    }

    @Override
    public SchemaSupport schemas() {
        return schemas;
    }

    @Override
    public ChatEnd chat(ChatCall call, ChatSink sink) {
        calls.add(call);
        Reply reply = replies.isEmpty() ? new Reply(List.of(), ChatEnd.Reason.CONNECT) : replies.remove();
        for (String piece : reply.pieces()) {
            if (sink.isCancelled()) {
                return ChatEnd.of(ChatEnd.Reason.CANCELLED, USAGE, "cancelled");
            }
            piecesTaken++;
            sink.onText(piece);
        }
        return ChatEnd.of(reply.end(), USAGE, "");
    }
}
