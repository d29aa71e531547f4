package dev.planwright.http;

import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.PlanContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads streams strictly: id, event and one line of data, then an empty line. Thread-safe. */
final class Events {
    private static final Pattern EVENT = Pattern.compile("id: (\\d+)\nevent: (\\w+)\ndata: (\\{.*})");

    private Events() {}

    record Event(int id, String name, String data) {}

    static List<Event> of(String body) {
        List<Event> events = new ArrayList<>();
        for (String block : body.split("\n\n")) {
            if (block.equals(": alive")) {
                continue;
            }
            Matcher matcher = EVENT.matcher(block);
            if (!matcher.matches()) {
                throw new AssertionError("not an event: " + block);
            }
            events.add(new Event(Integer.parseInt(matcher.group(1)), matcher.group(2), matcher.group(3)));
        }
        return events;
    }

    static List<String> names(List<Event> events) {
        return events.stream().map(Event::name).toList();
    }

    static PlanContext tree(String json) {
        return new PlanContext((ContextValue.Fields) Syntax.JSON.parse(json, InputRules.PLAN));
    }

    /** The value at a dotted path as text; "absent" if there is none. */
    static String at(String json, String path) {
        return tree(json)
                .at(JsonPointer.ofDotted(path))
                .map(ContextValue::asText)
                .orElse("absent");
    }
}
