package dev.planwright.playbook.internal.load;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.planwright.playbook.internal.model.Expr;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Conditions as JSON: a constant is itself, everything else a list that starts with a letter: {@code ["v", name]},
 * {@code ["c", function, argument...]}, {@code ["l", element...]}, {@code ["f", element, range, result, initial, goOn,
 * next, end]}.
 */
final class ExprJson {
    private ExprJson() {}

    static void write(Expr expression, JsonGenerator json) throws IOException {
        if (expression instanceof Expr.Constant constant) {
            constant(constant.value(), json);
            return;
        }
        json.writeStartArray();
        if (expression instanceof Expr.Variable variable) {
            json.writeString("v");
            json.writeString(variable.name());
        } else if (expression instanceof Expr.Call call) {
            json.writeString("c");
            json.writeString(call.function());
            all(call.arguments(), json);
        } else if (expression instanceof Expr.ListOf list) {
            json.writeString("l");
            all(list.elements(), json);
        } else if (expression instanceof Expr.Fold fold) {
            json.writeString("f");
            json.writeString(fold.element());
            write(fold.range(), json);
            json.writeString(fold.result());
            all(List.of(fold.initial(), fold.goOn(), fold.next(), fold.end()), json);
        }
        json.writeEndArray();
    }

    private static void all(List<Expr> expressions, JsonGenerator json) throws IOException {
        for (Expr expression : expressions) {
            write(expression, json);
        }
    }

    private static void constant(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else {
            json.writeString((String) value);
        }
    }

    /** Reads the expression whose first token is the current one. */
    static Expr read(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> new Expr.Constant(json.getText());
            case VALUE_TRUE -> new Expr.Constant(true);
            case VALUE_FALSE -> new Expr.Constant(false);
            case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> new Expr.Constant(json.getDoubleValue());
            case START_ARRAY -> compound(json);
            default -> throw new IOException("not a condition at " + json.currentLocation());
        };
    }

    private static Expr compound(JsonParser json) throws IOException {
        String kind = json.nextTextValue();
        return switch (kind) {
            case "v" -> {
                Expr variable = new Expr.Variable(json.nextTextValue());
                json.nextToken();
                yield variable;
            }
            case "c" -> new Expr.Call(json.nextTextValue(), rest(json));
            case "l" -> new Expr.ListOf(rest(json));
            case "f" -> fold(json);
            default -> throw new IOException("not a condition: " + kind);
        };
    }

    private static Expr fold(JsonParser json) throws IOException {
        String element = json.nextTextValue();
        json.nextToken();
        Expr range = read(json);
        String result = json.nextTextValue();
        List<Expr> parts = rest(json);
        return new Expr.Fold(element, range, result, parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    private static List<Expr> rest(JsonParser json) throws IOException {
        List<Expr> expressions = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expressions.add(read(json));
        }
        return expressions;
    }
}
