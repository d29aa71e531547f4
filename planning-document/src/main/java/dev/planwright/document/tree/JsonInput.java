package dev.planwright.document.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.request.ContextValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON text. The messages of the parser are not passed on, since they quote the input. Not thread-safe.
 */
final class JsonInput {
    // names are not put into shared tables: they come from outside; buffers are shared by all threads, for a virtual
    // thread would have new ones and keep them
    static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Numbers.LONGEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final String text;
    private final InputRules rules;
    private final Place place;

    JsonInput(String text, InputRules rules) {
        this.text = text;
        this.rules = rules;
        this.place = new Place(rules);
    }

    ContextValue read() {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                throw rules.refusal("", "it is empty");
            }
            ContextValue value = value(parser);
            if (parser.nextToken() != null) {
                throw refusal("is followed by something else", parser.currentTokenLocation());
            }
            return value;
        } catch (JsonEOFException e) {
            throw refusal("ends before it is complete", e.getLocation());
        } catch (StreamConstraintsException e) {
            throw refusal("holds a number longer than %d characters".formatted(Numbers.LONGEST), e.getLocation());
        } catch (JsonProcessingException e) {
            throw refusal("is not JSON: something is missing, misplaced or misspelt", e.getLocation());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ContextValue value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new ContextValue.Text(checked(parser.getText(), parser));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                Numbers.parse(parser.getText())
                        .map(ContextValue.Num::new)
                        .orElseThrow(() -> refusal("is a number out of range", parser.currentTokenLocation()));
            case VALUE_TRUE -> new ContextValue.Flag(true);
            case VALUE_FALSE -> new ContextValue.Flag(false);
            case VALUE_NULL -> new ContextValue.Nothing();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw refusal("is not JSON", parser.currentTokenLocation());
        };
    }

    private ContextValue fields(JsonParser parser) throws IOException {
        checkDepth(parser);
        Map<String, ContextValue> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = checked(parser.currentName(), parser);
            place.enter(name);
            JsonLocation at = parser.currentTokenLocation();
            parser.nextToken();
            if (values.put(name, value(parser)) != null) {
                throw refusal("stands more than once", at);
            }
            place.leave();
        }
        return new ContextValue.Fields(values);
    }

    private ContextValue items(JsonParser parser) throws IOException {
        checkDepth(parser);
        List<ContextValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            place.enter(Integer.toString(values.size()));
            values.add(value(parser));
            place.leave();
        }
        return new ContextValue.Items(values);
    }

    private void checkDepth(JsonParser parser) {
        JsonLocation at = parser.currentTokenLocation();
        place.checkDepth(at.getLineNr(), at.getColumnNr());
    }

    private String checked(String value, JsonParser parser) {
        if (!Place.isWhole(value)) {
            throw refusal("holds half of a surrogate pair", parser.currentTokenLocation());
        }
        return value;
    }

    private PlanningException refusal(String message, JsonLocation at) {
        return place.refusal(message, at.getLineNr(), at.getColumnNr());
    }
}
