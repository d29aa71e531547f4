package dev.planwright.document.tree;

import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.request.JsonPointer;
import java.util.ArrayList;
import java.util.List;

/** Where a reader is in a tree, and what it may not exceed there. Not thread-safe. */
final class Place {
    private final InputRules rules;
    private final List<String> segments = new ArrayList<>();

    Place(InputRules rules) {
        this.rules = rules;
    }

    void enter(String segment) {
        segments.add(segment);
    }

    void leave() {
        segments.remove(segments.size() - 1);
    }

    int depth() {
        return segments.size();
    }

    String pointer() {
        return new JsonPointer(segments).toString();
    }

    /** Called for each object and list. */
    void checkDepth(int line, int column) {
        if (segments.size() >= rules.maxDepth()) {
            throw refusal(
                    "is nested deeper than %d levels, the most allowed".formatted(rules.maxDepth()), line, column);
        }
    }

    /** Whether a text can be written as UTF-8: half a surrogate pair cannot. */
    static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    PlanningException refusal(String message, int line, int column) {
        String subject = segments.isEmpty() ? "it " : "";
        return rules.refusal(pointer(), subject + message + " (line %d, column %d)".formatted(line, column));
    }
}
