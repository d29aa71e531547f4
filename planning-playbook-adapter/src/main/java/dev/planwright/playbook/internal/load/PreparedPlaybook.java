package dev.planwright.playbook.internal.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.planwright.playbook.internal.model.Expr;
import dev.planwright.playbook.internal.model.Parameter;
import dev.planwright.playbook.internal.model.Playbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A playbook that was checked by the build: its tree, the fragments it uses and its conditions as syntax trees, so that
 * reading it needs neither YAML nor CEL. Immutable, thread-safe.
 */
record PreparedPlaybook(String file, Node tree, Map<String, Node> fragments, Map<String, Expr> conditions) {
    static final JsonFactory JSON = new JsonFactory();

    void write(OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("file", file);
            json.writeFieldName("playbook");
            NodeJson.write(tree, json);
            json.writeObjectFieldStart("fragments");
            for (Map.Entry<String, Node> fragment : fragments.entrySet()) {
                json.writeFieldName(fragment.getKey());
                NodeJson.write(fragment.getValue(), json);
            }
            json.writeEndObject();
            json.writeObjectFieldStart("conditions");
            for (Map.Entry<String, Expr> condition : conditions.entrySet()) {
                json.writeFieldName(condition.getKey());
                ExprJson.write(condition.getValue(), json);
            }
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    static Playbook read(InputStream in) throws IOException {
        String file = "";
        Node tree = new Node.Mapping(new Node.Place("", 0, 0), Map.of());
        Map<String, Node> fragments = new LinkedHashMap<>();
        Map<String, Expr> conditions = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(in)) {
            json.nextToken();
            for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                json.nextToken();
                switch (key) {
                    case "file" -> file = json.getText();
                    case "playbook" -> tree = NodeJson.read(json);
                    case "fragments" -> fragments.putAll(((Node.Mapping) NodeJson.read(json)).values());
                    default -> readConditions(json, conditions);
                }
            }
        }
        Problems problems = new Problems(file);
        Playbook playbook = new PlaybookReader(problems, new Compiled(conditions)).read(tree, fragments);
        if (problems.hasErrors()) {
            throw new IOException(
                    "a prepared playbook is damaged: " + problems.found().get(0));
        }
        return playbook;
    }

    private static void readConditions(JsonParser json, Map<String, Expr> conditions) throws IOException {
        for (String text = json.nextFieldName(); text != null; text = json.nextFieldName()) {
            json.nextToken();
            conditions.put(text, ExprJson.read(json));
        }
    }

    /** Knows the conditions of the file; templates and patterns were checked by the build. */
    private record Compiled(Map<String, Expr> conditions) implements Expressions {
        @Override
        public Expr condition(String text, Map<String, Parameter.Type> parameters) throws BadExpression {
            Expr expression = conditions.get(text);
            if (expression == null) {
                throw new BadExpression("a condition is not prepared: " + text);
            }
            return expression;
        }

        @Override
        public void template(String text, Map<String, Parameter.Type> parameters) {}

        @Override
        public void pattern(String text) {}
    }
}
