package dev.planwright.domain.request;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Writes a tree on one line without recursion: a tree may be deeper than the stack. */
final class OneLine {
    private OneLine() {}

    /** Values parted by commas, fields with their names before them. */
    static String of(ContextValue tree) {
        StringBuilder text = new StringBuilder();
        Deque<Object> todo = new ArrayDeque<>();
        todo.push(tree);
        while (!todo.isEmpty()) {
            Object next = todo.pop();
            if (next instanceof ContextValue.Items || next instanceof ContextValue.Fields) {
                List<Object> parts = parts(next);
                for (int place = parts.size() - 1; place >= 0; place--) {
                    todo.push(parts.get(place));
                }
            } else {
                text.append(next instanceof ContextValue value ? value.asText() : next);
            }
        }
        return text.toString();
    }

    /** What stands between the values, and the values themselves, in order. */
    private static List<Object> parts(Object tree) {
        List<Object> parts = new ArrayList<>();
        if (tree instanceof ContextValue.Items items) {
            for (ContextValue item : items.values()) {
                parts.add(parts.isEmpty() ? "" : ", ");
                parts.add(item);
            }
        } else if (tree instanceof ContextValue.Fields fields) {
            for (Map.Entry<String, ContextValue> field : fields.values().entrySet()) {
                parts.add((parts.isEmpty() ? "" : ", ") + field.getKey() + ": ");
                parts.add(field.getValue());
            }
        }
        return parts;
    }
}
