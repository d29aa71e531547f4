package dev.planwright.playbook.internal.model;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates conditions over the values of parameters. It ends: lists are finite, regular expressions linear and
 * comprehensions are nested at most twice, which loading checks. Not thread-safe: it remembers compiled patterns.
 */
public final class Evaluator {
    private final Map<String, Pattern> patterns = new HashMap<>();

    /**
     * Whether a condition holds.
     *
     * @param values parameter to {@code String}, {@code Boolean}, {@code List<String>} or {@code Number}
     */
    public boolean holds(Expr condition, Map<String, Object> values) {
        return truth(evaluate(condition, values));
    }

    private Object evaluate(Expr expression, Map<String, Object> values) {
        if (expression instanceof Expr.Constant constant) {
            return constant.value();
        }
        if (expression instanceof Expr.Variable variable) {
            return variable(variable.name(), values);
        }
        if (expression instanceof Expr.Call call) {
            return call(call, values);
        }
        if (expression instanceof Expr.ListOf list) {
            return list.elements().stream()
                    .map(element -> evaluate(element, values))
                    .toList();
        }
        return fold((Expr.Fold) expression, values);
    }

    private static Object variable(String name, Map<String, Object> values) {
        @Nullable Object value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("condition on an unknown parameter \"" + name + "\"");
        }
        return value instanceof Number number ? (Object) number.doubleValue() : value;
    }

    private Object fold(Expr.Fold fold, Map<String, Object> values) {
        Map<String, Object> inner = new HashMap<>(values);
        inner.put(fold.result(), evaluate(fold.initial(), inner));
        for (Object element : list(evaluate(fold.range(), values))) {
            inner.put(fold.element(), element);
            if (!truth(evaluate(fold.goOn(), inner))) {
                break;
            }
            inner.put(fold.result(), evaluate(fold.next(), inner));
        }
        return evaluate(fold.end(), inner);
    }

    private Object call(Expr.Call call, Map<String, Object> values) {
        Expr first = call.arguments().get(0);
        Object left = evaluate(first, values);
        return switch (call.function()) {
            case "!_" -> !truth(left);
            case "-_" -> -number(left);
            case "@not_strictly_false" -> left;
            case "size" -> size(left);
            case "_&&_" -> truth(left) && truth(evaluate(call.arguments().get(1), values));
            case "_||_" -> truth(left) || truth(evaluate(call.arguments().get(1), values));
            case "_?_:_" -> evaluate(call.arguments().get(truth(left) ? 1 : 2), values);
            default -> binary(call.function(), left, evaluate(call.arguments().get(1), values));
        };
    }

    private static double size(Object value) {
        return value instanceof String text
                ? text.codePointCount(0, text.length())
                : list(value).size();
    }

    private Object binary(String function, Object left, Object right) {
        return switch (function) {
            case "_==_" -> left.equals(right);
            case "_!=_" -> !left.equals(right);
            case "_<_" -> compare(left, right) < 0;
            case "_<=_" -> compare(left, right) <= 0;
            case "_>_" -> compare(left, right) > 0;
            case "_>=_" -> compare(left, right) >= 0;
            case "_+_" -> plus(left, right);
            case "_-_" -> number(left) - number(right);
            case "_*_" -> number(left) * number(right);
            case "@in" -> list(right).contains(left);
            case "matches" ->
                patterns.computeIfAbsent(text(right), Pattern::compile)
                        .matcher(text(left))
                        .find();
            case "contains" -> text(left).contains(text(right));
            case "startsWith" -> text(left).startsWith(text(right));
            case "endsWith" -> text(left).endsWith(text(right));
            default -> throw new IllegalStateException("condition with an unknown function \"" + function + "\"");
        };
    }

    private static Object plus(Object left, Object right) {
        if (left instanceof String text) {
            return text + text(right);
        }
        if (left instanceof List<?> list) {
            List<Object> both = new ArrayList<>(list);
            both.addAll(list(right));
            return both;
        }
        return number(left) + number(right);
    }

    private static int compare(Object left, Object right) {
        if (left instanceof String text) {
            return text.compareTo(text(right));
        }
        return left instanceof Boolean flag
                ? flag.compareTo(truth(right))
                : Double.compare(number(left), number(right));
    }

    private static boolean truth(Object value) {
        return (Boolean) value;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static String text(Object value) {
        return (String) value;
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }
}
