package dev.planwright.document.tree;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import dev.planwright.domain.request.ContextValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Trees as JSON texts, in the order of their fields. Thread-safe. */
public final class JsonOutput {
    private JsonOutput() {}

    /** On one line, without spaces. */
    public static String compact(ContextValue value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JsonInput.FACTORY.createGenerator(text)) {
            write(value, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** For people: indented by two spaces, with a line feed at the end. */
    public static String pretty(ContextValue value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JsonInput.FACTORY.createGenerator(text)) {
            generator.setPrettyPrinter(printer());
            write(value, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        return printer;
    }

    private static void write(ContextValue value, JsonGenerator generator) throws IOException {
        if (value instanceof ContextValue.Text text) {
            generator.writeString(text.value());
        } else if (value instanceof ContextValue.Num number) {
            generator.writeNumber(Numbers.text(number.value()));
        } else if (value instanceof ContextValue.Flag flag) {
            generator.writeBoolean(flag.value());
        } else if (value instanceof ContextValue.Nothing) {
            generator.writeNull();
        } else if (value instanceof ContextValue.Items items) {
            generator.writeStartArray();
            for (ContextValue item : items.values()) {
                write(item, generator);
            }
            generator.writeEndArray();
        } else if (value instanceof ContextValue.Fields fields) {
            generator.writeStartObject();
            for (Map.Entry<String, ContextValue> field : fields.values().entrySet()) {
                generator.writeFieldName(field.getKey());
                write(field.getValue(), generator);
            }
            generator.writeEndObject();
        }
    }
}
