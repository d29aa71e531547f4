package dev.planwright.domain.constraint;

import java.util.List;
import java.util.regex.Matcher;

/**
 * A turn of phrase, and how to say the same plainly. Thread-safe.
 *
 * @param plain what stands in its place, {@code $1} to {@code $9} for the groups of the form
 */
record Turn(Form said, String plain) {

    /**
     * A turn.
     *
     * @param traces as {@link Form#of} has them
     */
    static Turn of(String said, String plain, String... traces) {
        return new Turn(Form.of(said, traces), plain);
    }

    /** A text with one turn after the other said plainly. */
    static String all(List<Turn> turns, String text) {
        String plain = text;
        for (Turn turn : turns) {
            plain = turn.in(plain);
        }
        return plain;
    }

    private String in(String text) {
        return said.in(text).map(this::filled).orElse(text);
    }

    /** Java writes "null" for a group that is not there. */
    private String filled(Matcher found) {
        StringBuilder text = new StringBuilder();
        do {
            StringBuilder piece = new StringBuilder(plain);
            for (int group = found.groupCount(); group >= 1; group--) {
                int at = piece.indexOf("$" + group);
                if (at >= 0) {
                    piece.replace(at, at + 2, found.group(group) == null ? "" : found.group(group));
                }
            }
            found.appendReplacement(text, Matcher.quoteReplacement(piece.toString()));
        } while (found.find());
        return found.appendTail(text).toString();
    }
}
