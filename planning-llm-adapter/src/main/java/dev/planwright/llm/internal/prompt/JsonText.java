package dev.planwright.llm.internal.prompt;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import dev.planwright.domain.request.ContextValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes values as JSON on one line. Thread-safe. */
final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
            .build();

    private JsonText() {}

    /** JSON in which no tag can be hidden: each {@code <} is escaped. */
    static String fenced(ContextValue value) {
        return of(value).replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    static String of(ContextValue value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(value, json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }

    private static void write(ContextValue value, JsonGenerator json) throws IOException {
        if (value instanceof ContextValue.Fields fields) {
            json.writeStartObject();
            for (Map.Entry<String, ContextValue> field : fields.values().entrySet()) {
                json.writeFieldName(field.getKey());
                write(field.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof ContextValue.Items items) {
            json.writeStartArray();
            for (ContextValue item : items.values()) {
                write(item, json);
            }
            json.writeEndArray();
        } else {
            scalar(value, json);
        }
    }

    private static void scalar(ContextValue value, JsonGenerator json) throws IOException {
        if (value instanceof ContextValue.Num number) {
            json.writeNumber(number.value());
        } else if (value instanceof ContextValue.Flag flag) {
            json.writeBoolean(flag.value());
        } else if (value instanceof ContextValue.Nothing) {
            json.writeNull();
        } else {
            json.writeString(value.asText());
        }
    }
}
