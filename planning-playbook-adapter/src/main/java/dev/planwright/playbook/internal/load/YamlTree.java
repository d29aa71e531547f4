package dev.planwright.playbook.internal.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads YAML by the 1.2 core schema. Anchors are refused, so that a file cannot unfold beyond its size. */
final class YamlTree {
    private static final int DEEPEST = 20;

    private final Problems problems;

    private YamlTree(Problems problems) {
        this.problems = problems;
    }

    /** The tree of a text; absent if it is no YAML. */
    static Optional<Node> parse(String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(problems.file())
                .setSchema(new CoreSchema())
                .setUseMarks(true)
                .build();
        Node.Place root = new Node.Place("", 1, 1);
        try {
            Optional<org.snakeyaml.engine.v2.nodes.Node> tree = new Compose(settings).composeString(text);
            if (tree.isEmpty()) {
                problems.error(root, "the file is empty");
            }
            return tree.map(node -> new YamlTree(problems).convert(node, root, 0));
        } catch (MarkedYamlEngineException e) {
            problems.error(e.getProblemMark().map(mark -> at(root, mark)).orElse(root), "no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.error(root, "no YAML: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            // how the scanner fails on an escape that is cut short or stands for no character
            problems.error(root, "no YAML: it holds a character that may not stand in a text");
        }
        return Optional.empty();
    }

    private Node convert(org.snakeyaml.engine.v2.nodes.Node node, Node.Place parent, int depth) {
        Node.Place place = node.getStartMark().map(mark -> at(parent, mark)).orElse(parent);
        if (node.getAnchor().isPresent() || depth > DEEPEST) {
            problems.error(place, depth > DEEPEST ? "nested too deeply" : "anchors and aliases are not supported");
            return new Node.Scalar(place, Node.Scalar.Kind.NULL, "");
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, place, depth);
        }
        if (node instanceof SequenceNode sequence) {
            List<Node> items = new ArrayList<>();
            for (org.snakeyaml.engine.v2.nodes.Node item : sequence.getValue()) {
                items.add(convert(item, place.child(Integer.toString(items.size())), depth + 1));
            }
            return new Node.Sequence(place, items);
        }
        ScalarNode scalar = (ScalarNode) node;
        return new Node.Scalar(place, kind(scalar.getTag()), scalar.getValue());
    }

    private Node mapping(MappingNode mapping, Node.Place place, int depth) {
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.error(place, "a key must be a text");
                continue;
            }
            Node value = convert(tuple.getValueNode(), place.child(key.getValue()), depth + 1);
            if (values.put(key.getValue(), value) != null) {
                problems.error(value.place(), "the key \"%s\" is given twice".formatted(key.getValue()));
            }
        }
        return new Node.Mapping(place, values);
    }

    private static Node.Scalar.Kind kind(Tag tag) {
        if (tag.equals(Tag.BOOL)) {
            return Node.Scalar.Kind.FLAG;
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return Node.Scalar.Kind.NUMBER;
        }
        return tag.equals(Tag.NULL) ? Node.Scalar.Kind.NULL : Node.Scalar.Kind.TEXT;
    }

    private static Node.Place at(Node.Place place, Mark mark) {
        return new Node.Place(place.pointer(), mark.getLine() + 1, mark.getColumn() + 1);
    }
}
