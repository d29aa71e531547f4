package dev.planwright.llm.internal.reply;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.planwright.domain.request.ContextValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds one value from its tokens. Not thread-safe. */
final class ValueBuilder {
    private static final int LARGEST_SCALE = 40;

    private final Deque<Open> open = new ArrayDeque<>();

    /** An object or a list that is not closed yet; a list has no fields. */
    private static final class Open {
        private final @Nullable Map<String, ContextValue> fields;
        private final List<ContextValue> items = new ArrayList<>();
        private String key = "";

        private Open(boolean object) {
            fields = object ? new LinkedHashMap<>() : null;
        }

        private void add(ContextValue value) {
            if (fields == null) {
                items.add(value);
            } else {
                fields.put(key, value);
            }
        }

        private ContextValue closed() {
            return fields == null ? new ContextValue.Items(items) : new ContextValue.Fields(fields);
        }
    }

    /** Takes the next token. Answers the value once it is whole, null before. */
    @Nullable
    ContextValue take(JsonToken token, JsonParser parser) throws IOException {
        switch (token) {
            case START_OBJECT -> open.push(new Open(true));
            case START_ARRAY -> open.push(new Open(false));
            case FIELD_NAME -> open.element().key = parser.currentName();
            case END_OBJECT, END_ARRAY -> {
                return whole(open.pop().closed());
            }
            default -> {
                return whole(scalar(token, parser));
            }
        }
        return null;
    }

    private @Nullable ContextValue whole(ContextValue value) {
        if (open.isEmpty()) {
            return value;
        }
        open.element().add(value);
        return null;
    }

    private static ContextValue scalar(JsonToken token, JsonParser parser) throws IOException {
        return switch (token) {
            case VALUE_TRUE -> ContextValue.of(true);
            case VALUE_FALSE -> ContextValue.of(false);
            case VALUE_NULL -> new ContextValue.Nothing();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            default -> ContextValue.of(parser.getText());
        };
    }

    /** A number that would be endless if it were written out stays a text. */
    private static ContextValue number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) <= LARGEST_SCALE
                    ? new ContextValue.Num(number)
                    : ContextValue.of(text);
        } catch (NumberFormatException e) {
            return ContextValue.of(text);
        }
    }
}
