package dev.planwright.document.tree;

import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.request.ContextValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document. What aliases repeat counts as if it were written out, so that a small text cannot unfold to
 * a huge tree. The messages of the parser are not passed on, since they quote the input. Not thread-safe.
 */
final class YamlInput {
    private final Iterator<Event> events;
    private final InputRules rules;
    private final Place place;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private long weight;

    /** A value that aliases may repeat. */
    private record Anchored(ContextValue value, long weight, int height) {}

    YamlInput(String text, InputRules rules) {
        this.rules = rules;
        this.place = new Place(rules);
        this.events = new Parse(LoadSettings.builder()
                        .setCodePointLimit(rules.maxBytes())
                        .build())
                .parseString(text)
                .iterator();
    }

    ContextValue read() {
        try {
            events.next();
            Event start = events.next();
            if (start.getEventId() == Event.ID.StreamEnd) {
                return new ContextValue.Nothing();
            }
            ContextValue value = value(events.next());
            events.next();
            Event end = events.next();
            if (end.getEventId() != Event.ID.StreamEnd) {
                throw refusal("is followed by another document", end);
            }
            return value;
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            throw place.refusal(
                    "is not YAML: check the indentation, and quote texts with special characters",
                    mark.map(Mark::getLine).orElse(0) + 1,
                    mark.map(Mark::getColumn).orElse(0) + 1);
        } catch (YamlEngineException | IllegalArgumentException e) {
            // the second is how the scanner fails on an escape that is cut short or stands for no character
            throw rules.refusal(place.pointer(), "is not YAML: it holds a character that may not stand in a text");
        }
    }

    private ContextValue value(Event event) {
        if (event instanceof AliasEvent alias) {
            return repeated(alias);
        }
        long before = weight++;
        ContextValue value = event instanceof ScalarEvent scalar ? scalar(scalar) : collection(event);
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            anchors.put(node.getAnchor().get().getValue(), new Anchored(value, weight - before, height(value)));
        }
        return value;
    }

    private ContextValue repeated(AliasEvent alias) {
        Anchored anchored = anchors.get(alias.getAlias().getValue());
        if (anchored == null) {
            throw refusal("repeats a value that is not known here", alias);
        }
        weigh(anchored.weight);
        if (place.depth() + anchored.height > rules.maxDepth()) {
            throw refusal("is nested deeper than %d levels, the most allowed".formatted(rules.maxDepth()), alias);
        }
        return anchored.value;
    }

    private ContextValue scalar(ScalarEvent event) {
        weigh(event.getValue().length());
        checkWhole(event);
        boolean text = !event.isPlain()
                || event.getTag().filter(YamlScalars.TEXT::equals).isPresent();
        if (event.getTag().isPresent() && !YamlScalars.isCoreTag(event.getTag().get())) {
            throw refusal("has a tag that is not part of the core schema", event);
        }
        return text
                ? new ContextValue.Text(event.getValue())
                : YamlScalars.resolve(event.getValue())
                        .orElseThrow(() -> refusal("is a number out of range; quote it if it is a text", event));
    }

    private ContextValue collection(Event event) {
        place.checkDepth(line(event), column(event));
        if (event instanceof CollectionStartEvent start
                && start.getTag().isPresent()
                && !YamlScalars.isCoreTag(start.getTag().get())) {
            throw refusal("has a tag that is not part of the core schema", event);
        }
        return event.getEventId() == Event.ID.MappingStart ? fields() : items();
    }

    private ContextValue fields() {
        Map<String, ContextValue> values = new LinkedHashMap<>();
        for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            if (!(key instanceof ScalarEvent name)) {
                throw refusal("has a key that is no text", key);
            }
            weigh(name.getValue().length());
            checkWhole(name);
            place.enter(name.getValue());
            if (values.put(name.getValue(), value(events.next())) != null) {
                throw refusal("stands more than once", key);
            }
            place.leave();
        }
        return new ContextValue.Fields(values);
    }

    private ContextValue items() {
        List<ContextValue> values = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            place.enter(Integer.toString(values.size()));
            values.add(value(event));
            place.leave();
        }
        return new ContextValue.Items(values);
    }

    private void checkWhole(ScalarEvent event) {
        if (!Place.isWhole(event.getValue())) {
            throw refusal("holds half of a surrogate pair", event);
        }
    }

    private void weigh(long more) {
        weight += more;
        if (weight > rules.maxBytes()) {
            throw rules.tooLarge();
        }
    }

    private static int height(ContextValue value) {
        return value.fold(
                text -> 0,
                number -> 0,
                flag -> 0,
                nothing -> 0,
                items -> 1
                        + items.values().stream()
                                .mapToInt(YamlInput::height)
                                .max()
                                .orElse(0),
                fields -> 1
                        + fields.values().values().stream()
                                .mapToInt(YamlInput::height)
                                .max()
                                .orElse(0));
    }

    private PlanningException refusal(String message, Event event) {
        return place.refusal(message, line(event), column(event));
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private static int column(Event event) {
        return event.getStartMark().map(Mark::getColumn).orElse(0) + 1;
    }
}
