package dev.planwright.playbook.internal.load;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tree of a file as JSON. Lines and columns are not kept: what is prepared has been checked. */
final class NodeJson {
    private static final Node.Place NOWHERE = new Node.Place("", 0, 0);

    private NodeJson() {}

    static void write(Node node, JsonGenerator json) throws IOException {
        if (node instanceof Node.Mapping mapping) {
            json.writeStartObject();
            for (Map.Entry<String, Node> entry : mapping.values().entrySet()) {
                json.writeFieldName(entry.getKey());
                write(entry.getValue(), json);
            }
            json.writeEndObject();
        } else if (node instanceof Node.Sequence sequence) {
            json.writeStartArray();
            for (Node item : sequence.items()) {
                write(item, json);
            }
            json.writeEndArray();
        } else if (node instanceof Node.Scalar scalar) {
            switch (scalar.kind()) {
                case TEXT -> json.writeString(scalar.text());
                case FLAG -> json.writeBoolean(scalar.text().equalsIgnoreCase("true"));
                // a number is only ever read as its text or as a weight
                case NUMBER -> json.writeRawValue(number(scalar.text()));
                case NULL -> json.writeNull();
            }
        }
    }

    private static String number(String text) {
        return text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?") ? text : '"' + text + '"';
    }

    /** Reads the value whose first token is the current one. */
    static Node read(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> mapping(json);
            case START_ARRAY -> sequence(json);
            case VALUE_STRING -> scalar(Node.Scalar.Kind.TEXT, json);
            case VALUE_TRUE, VALUE_FALSE -> scalar(Node.Scalar.Kind.FLAG, json);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Node.Scalar.Kind.NUMBER, json);
            default -> new Node.Scalar(NOWHERE, Node.Scalar.Kind.NULL, "");
        };
    }

    private static Node scalar(Node.Scalar.Kind kind, JsonParser json) throws IOException {
        return new Node.Scalar(NOWHERE, kind, json.getText());
    }

    private static Node sequence(JsonParser json) throws IOException {
        List<Node> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(json));
        }
        return new Node.Sequence(NOWHERE, items);
    }

    private static Node mapping(JsonParser json) throws IOException {
        Map<String, Node> values = new LinkedHashMap<>();
        for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
            json.nextToken();
            values.put(key, read(json));
        }
        return new Node.Mapping(NOWHERE, values);
    }
}
