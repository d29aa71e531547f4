package dev.planwright.domain.check;

import dev.planwright.domain.request.Unseen;

/** Puts a value from outside into a message: on one line, without what nobody sees, cut at 80. Thread-safe. */
public final class Quoted {
    private static final int LONGEST = 80;

    private Quoted() {}

    /** The value in quotes. */
    public static String of(String value) {
        return '"' + plain(value) + '"';
    }

    /** The value without quotes. */
    public static String plain(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST
                ? Unseen.spaced(value)
                : Unseen.spaced(value.substring(0, value.offsetByCodePoints(0, LONGEST - 1))) + "…";
    }
}
