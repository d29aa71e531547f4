package dev.planwright.playbook.internal.load;

import dev.planwright.playbook.internal.load.Expressions.BadExpression;
import dev.planwright.playbook.internal.model.Expr;
import dev.planwright.playbook.internal.model.Item;
import dev.planwright.playbook.internal.model.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads templates and conditions against the parameters that can be seen where they stand. Bad ones become problems.
 * Not thread-safe.
 *
 * @param visible the parameters, by name
 */
record Texts(Map<String, Parameter.Type> visible, Expressions expressions, Problems problems) {
    private static final Expr NEVER = new Expr.Constant(false);

    /** The same with one more name. */
    Texts and(String name, Parameter.Type type) {
        Map<String, Parameter.Type> more = new LinkedHashMap<>(visible);
        more.put(name, type);
        return new Texts(more, expressions, problems);
    }

    String required(Fields fields, String key) {
        return check(fields.required(key), fields.node(key).map(Node::place).orElse(fields.place()));
    }

    Optional<String> optional(Fields fields, String key) {
        return fields.node(key).map(this::template);
    }

    String template(Node node) {
        return check(Fields.text(node, problems), node.place());
    }

    private String check(String text, Node.Place place) {
        try {
            expressions.template(text, visible);
        } catch (BadExpression e) {
            problems.error(place, e.rule());
        }
        return text;
    }

    Optional<Expr> when(Fields fields) {
        return fields.node("when").map(this::condition);
    }

    /** A condition; YAML's {@code true} and {@code false} are conditions too. */
    Expr condition(Node node) {
        try {
            return expressions.condition(Fields.text(node, problems), visible);
        } catch (BadExpression e) {
            problems.error(node.place(), e.rule());
            return NEVER;
        }
    }

    /** The items of a list: templates, or {@code {when, text}}. */
    List<Item> items(Fields fields, String key) {
        List<Item> items = new ArrayList<>();
        for (Node node : fields.list(key)) {
            if (node instanceof Node.Mapping) {
                Fields item = Fields.of(node, problems, Set.of("when", "text"));
                items.add(new Item(when(item), required(item, "text")));
            } else {
                items.add(new Item(Optional.empty(), template(node)));
            }
        }
        return items;
    }

    /** The templates of a value that is a list or a single text. */
    List<String> oneOrMore(Node node) {
        return node instanceof Node.Sequence sequence
                ? sequence.items().stream().map(this::template).toList()
                : List.of(template(node));
    }
}
