package dev.planwright.playbook.internal.load;

import dev.planwright.playbook.internal.model.Evaluator;
import dev.planwright.playbook.internal.model.Expr;
import dev.planwright.playbook.internal.model.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells conditions that can never hold, by trying every combination of the values that their parameters can have. Only
 * conditions over flags and compared texts are decided; about others, and beyond 10,000 combinations, it says nothing.
 */
final class Reach {
    private static final int MOST_COMBINATIONS = 10_000;
    private static final Set<String> DECIDABLE = Set.of("_==_", "_!=_", "_&&_", "_||_", "!_", "@in", "_?_:_");

    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final Evaluator evaluator = new Evaluator();

    Reach(List<Parameter> parameters) {
        parameters.forEach(parameter -> this.parameters.put(parameter.name(), parameter));
    }

    /** Whether a condition certainly never holds. */
    boolean isDead(Expr condition) {
        Set<String> variables = new LinkedHashSet<>();
        Set<String> constants = new LinkedHashSet<>();
        boolean[] decidable = {true};
        condition.walk(part -> {
            if (part instanceof Expr.Variable variable) {
                variables.add(variable.name());
            } else if (part instanceof Expr.Constant constant && constant.value() instanceof String text) {
                constants.add(text);
            } else if (part instanceof Expr.Fold
                    || (part instanceof Expr.Call call && !DECIDABLE.contains(call.function()))) {
                decidable[0] = false;
            }
        });
        List<String> names = List.copyOf(variables);
        List<List<Object>> domains = new ArrayList<>();
        long combinations = 1;
        for (String name : names) {
            Parameter parameter = parameters.get(name);
            if (parameter == null
                    || parameter.type() == Parameter.Type.LIST
                    || parameter.type() == Parameter.Type.NUMBER) {
                return false;
            }
            List<Object> domain = domain(parameter, constants);
            combinations *= domain.size();
            domains.add(domain);
            if (combinations > MOST_COMBINATIONS) {
                return false;
            }
        }
        return decidable[0] && !holdsSomewhere(condition, names, domains, 0, new HashMap<>());
    }

    private boolean holdsSomewhere(
            Expr condition, List<String> names, List<List<Object>> domains, int at, Map<String, Object> values) {
        if (at == names.size()) {
            return evaluator.holds(condition, values);
        }
        for (Object value : domains.get(at)) {
            values.put(names.get(at), value);
            if (holdsSomewhere(condition, names, domains, at + 1, values)) {
                return true;
            }
        }
        return false;
    }

    /** Both, unless nothing but the playbook itself sets the flag. */
    private static List<Object> flags(Parameter parameter) {
        if (!parameter.from().isEmpty() || !parameter.task().isEmpty()) {
            return List.of(true, false);
        }
        Set<Object> flags = new LinkedHashSet<>();
        parameter.choose().forEach(choice -> flags.add(choice.value().contains("true")));
        flags.add(parameter.fallback().contains("true"));
        return List.copyOf(flags);
    }

    private static List<Object> domain(Parameter parameter, Set<String> constants) {
        if (parameter.type() == Parameter.Type.FLAG) {
            return flags(parameter);
        }
        Set<Object> domain = new LinkedHashSet<>(parameter.values().keySet());
        domain.addAll(parameter.fallback());
        parameter.choose().forEach(choice -> domain.addAll(choice.value()));
        boolean open = !parameter.from().isEmpty()
                || !parameter.task().isEmpty()
                || domain.stream().anyMatch(value -> value.toString().contains("{{"));
        if (open) {
            // any other text may be given, but a known spelling becomes its canonical value
            constants.stream()
                    .filter(text -> parameter.values().values().stream()
                            .noneMatch(spellings -> spellings.stream().anyMatch(text::equalsIgnoreCase)))
                    .forEach(domain::add);
            domain.add("\u0000other");
        }
        domain.add("");
        return List.copyOf(domain);
    }
}
