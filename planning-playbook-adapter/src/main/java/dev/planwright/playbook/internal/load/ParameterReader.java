package dev.planwright.playbook.internal.load;

import dev.planwright.playbook.internal.load.Expressions.BadExpression;
import dev.planwright.playbook.internal.model.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code parameters}. Not thread-safe. */
final class ParameterReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Set<String> KEYS =
            Set.of("type", "from", "task", "values", "choose", "default", "assume", "ask");

    private final Expressions expressions;
    private final Problems problems;

    ParameterReader(Expressions expressions, Problems problems) {
        this.expressions = expressions;
        this.problems = problems;
    }

    List<Parameter> read(Fields owner) {
        List<Parameter> parameters = new ArrayList<>();
        Texts texts = new Texts(Map.of(), expressions, problems);
        Map<String, Node> nodes = owner.node("parameters")
                .map(node -> Fields.of(node, problems).all())
                .orElse(Map.of());
        for (Map.Entry<String, Node> entry : nodes.entrySet()) {
            Parameter parameter = parameter(entry.getKey(), entry.getValue(), texts);
            parameters.add(parameter);
            texts = texts.and(parameter.name(), parameter.type());
        }
        return parameters;
    }

    /** The parameters as templates and conditions see them. */
    static Map<String, Parameter.Type> types(List<Parameter> parameters) {
        Map<String, Parameter.Type> types = new LinkedHashMap<>();
        parameters.forEach(parameter -> types.put(parameter.name(), parameter.type()));
        return types;
    }

    private Parameter parameter(String name, Node node, Texts earlier) {
        if (!NAME.matcher(name).matches() || name.equals("item")) {
            problems.error(
                    node.place(),
                    "a parameter's name is lower case letters, digits and underscores, and not \"item\": \"" + name
                            + "\"");
        }
        Fields fields = Fields.of(node, problems, KEYS);
        Parameter.Type type = fields.choice("type", Parameter.Type.values()).orElse(Parameter.Type.TEXT);
        Texts withItself = earlier.and(name, type);
        return new Parameter(
                name,
                type,
                fields.texts("from"),
                patterns(fields),
                values(fields, type),
                choices(fields, earlier),
                fields.node("default").map(earlier::oneOrMore).orElse(List.of()),
                fields.has("default"),
                withItself.optional(fields, "assume"),
                withItself.optional(fields, "ask"));
    }

    private List<String> patterns(Fields fields) {
        List<String> patterns = new ArrayList<>();
        for (Node node : fields.list("task")) {
            String pattern = Fields.text(node, problems);
            try {
                expressions.pattern(pattern);
            } catch (BadExpression e) {
                problems.error(node.place(), e.rule());
            }
            patterns.add(pattern);
        }
        return patterns;
    }

    private Map<String, List<String>> values(Fields fields, Parameter.Type type) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (fields.has("values") && type != Parameter.Type.TEXT && type != Parameter.Type.LIST) {
            fields.error("values", "only a text or a list can have values, not a " + type.code());
        }
        fields.node("values").ifPresent(node -> {
            Fields spellings = Fields.of(node, problems);
            spellings.all().keySet().forEach(canonical -> values.put(canonical, spellings.texts(canonical)));
        });
        return values;
    }

    private List<Parameter.Choice> choices(Fields fields, Texts earlier) {
        List<Parameter.Choice> choices = new ArrayList<>();
        for (Node node : fields.list("choose")) {
            Fields choice = Fields.of(node, problems, Set.of("when", "value"));
            if (choice.node("when").isEmpty() || choice.node("value").isEmpty()) {
                problems.error(choice.place(), "a choice needs \"when\" and \"value\"");
            } else {
                choices.add(new Parameter.Choice(
                        earlier.condition(choice.node("when").get()),
                        earlier.oneOrMore(choice.node("value").get())));
            }
        }
        return choices;
    }
}
