package dev.planwright.document;

import dev.planwright.document.tree.InputRules;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.error.Problem;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one input, in the order found. Not thread-safe. */
public final class Problems {
    /** More are not worth reading, and would be a way to make answers huge. */
    private static final int MOST = 100;

    private final List<Problem> found = new ArrayList<>();

    /**
     * Notes a problem; of very many, only the first are kept.
     *
     * @param pointer where, as a JSON pointer; empty for the whole input
     */
    public void add(String pointer, String message) {
        if (found.size() < MOST) {
            found.add(new Problem(pointer, message));
        }
    }

    /**
     * Ends the reading if anything was wrong.
     *
     * @throws PlanningException as the rules say, with all problems
     */
    public void throwIfAny(InputRules rules) {
        if (!found.isEmpty()) {
            throw rules.refusal(found);
        }
    }
}
