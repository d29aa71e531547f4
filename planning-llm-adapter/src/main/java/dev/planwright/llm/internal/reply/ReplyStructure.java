package dev.planwright.llm.internal.reply;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.planwright.domain.request.ContextValue;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows where in an answer the steps are: in a list or as fields of an object, below {@code steps} or the like, at the
 * root or within a wrapper such as {@code plan}, or as a list that is the whole answer. Not thread-safe.
 */
final class ReplyStructure {
    private final ReplyHandler handler;
    private final Deque<Level> levels = new ArrayDeque<>();
    private String name = "";
    private @Nullable ValueBuilder value;
    private boolean hadSteps;
    private boolean closedSteps;

    ReplyStructure(ReplyHandler handler) {
        this.handler = handler;
    }

    private enum Level {
        FIELDS,
        STEP_LIST,
        STEPS_BY_ID
    }

    /** Whether the end of the steps has been seen. */
    boolean closedSteps() {
        return closedSteps;
    }

    /** Whether the steps have begun. */
    boolean hadSteps() {
        return hadSteps;
    }

    /** Takes the next token. Answers whether the whole answer is closed. */
    boolean take(JsonToken token, JsonParser parser) throws IOException {
        if (value != null) {
            build(value, token, parser);
        } else if (levels.isEmpty()) {
            enter(token == JsonToken.START_ARRAY ? Level.STEP_LIST : Level.FIELDS);
        } else if (token == JsonToken.FIELD_NAME) {
            name = parser.currentName();
        } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
            closedSteps |= levels.pop() != Level.FIELDS;
            return levels.isEmpty();
        } else {
            begin(token, parser);
        }
        return false;
    }

    private void enter(Level level) {
        levels.push(level);
        hadSteps |= level != Level.FIELDS;
        if (level == Level.STEPS_BY_ID) {
            handler.onForm("has its steps as fields of an object");
        } else if (level == Level.STEP_LIST && levels.size() == 1) {
            handler.onForm("is a bare list of steps");
        }
    }

    private void begin(JsonToken token, JsonParser parser) throws IOException {
        boolean fields = levels.element() == Level.FIELDS;
        boolean steps = fields && Spelling.isSteps(name);
        boolean wrapper = fields && Spelling.isWrapper(name);
        if ((steps || wrapper) && token == JsonToken.START_ARRAY) {
            enter(Level.STEP_LIST);
        } else if (steps && token == JsonToken.START_OBJECT) {
            enter(Level.STEPS_BY_ID);
        } else if (wrapper && token == JsonToken.START_OBJECT) {
            handler.onForm("wraps the plan in the field " + name);
            enter(Level.FIELDS);
        } else {
            ValueBuilder builder = new ValueBuilder();
            value = builder;
            build(builder, token, parser);
        }
    }

    private void build(ValueBuilder builder, JsonToken token, JsonParser parser) throws IOException {
        ContextValue whole = builder.take(token, parser);
        if (whole != null) {
            value = null;
            report(whole);
        }
    }

    private void report(ContextValue whole) {
        if (levels.element() == Level.FIELDS) {
            handler.onField(name, whole);
        } else if (whole instanceof ContextValue.Fields step) {
            handler.onStep(levels.element() == Level.STEPS_BY_ID ? name : "", step);
        } else if (whole instanceof ContextValue.Text text && !text.value().isBlank()) {
            handler.onForm("has steps that are plain texts");
            handler.onStep("", new ContextValue.Fields(Map.of("name", whole)));
        } else {
            handler.onForm("has something among its steps that is none");
        }
    }
}
