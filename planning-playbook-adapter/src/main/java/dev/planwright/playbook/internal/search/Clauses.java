package dev.planwright.playbook.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The parts of a task that may say by themselves what is to be done: the whole of it, its first sentence, and the clauses
 * of that where it is long. What people add, such as reasons, wishes and thanks, then does not count against the task.
 * Stateless.
 */
final class Clauses {
    private static final Pattern SENTENCE_ENDS = Pattern.compile("[.;!?] |\n");
    private static final int LONGEST_SENTENCE = 200;
    private static final int LONGEST_CLAUSE = 400;
    /** A sentence with fewer terms is one thought. */
    private static final int LONG = 6;
    /** A clause with fewer terms says too little by itself. */
    private static final int TELLING = 3;

    private Clauses() {}

    /** Made when a task is long enough to have clauses: most are short, and a command starts sooner without. */
    private static final class Ends {
        /** What follows these is why it is wanted, or by when. */
        private static final Pattern REASONS = Pattern.compile(
                "[, ]+(?:because|so that|so (?:we|it|they|people|users|developers)|since|as (?:we|it|they|the)|before|until|to be able)\\b",
                Pattern.CASE_INSENSITIVE);

        private static final Pattern CLAUSE_ENDS = Pattern.compile(", |: | - | ?[()] ?");
    }

    /** The parts, the whole text first; none stands twice. */
    static List<String> of(String text) {
        List<String> parts = new ArrayList<>(List.of(text));
        String whole = text.strip();
        String first = cut(SENTENCE_ENDS.split(whole, 2)[0], LONGEST_SENTENCE);
        if (!first.equals(whole)) {
            parts.add(first);
        }
        String sentence = SENTENCE_ENDS.split(cut(whole, LONGEST_CLAUSE), 2)[0];
        if (Terms.of(sentence).size() >= LONG) {
            String wish = Ends.REASONS.split(sentence, 2)[0];
            for (String clause : Ends.CLAUSE_ENDS.split(wish)) {
                if (!clause.equals(sentence) && Terms.of(clause).size() >= TELLING) {
                    parts.add(clause);
                }
            }
        }
        return parts;
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
