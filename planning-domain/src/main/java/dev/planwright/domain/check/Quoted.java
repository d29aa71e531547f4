package dev.planwright.domain.check;

import java.util.regex.Pattern;

/** Puts a value from outside into a message: on one line, without control characters, cut at 80. Thread-safe. */
public final class Quoted {
    private static final int LONGEST = 80;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private Quoted() {}

    /** The value in quotes. */
    public static String of(String value) {
        return '"' + plain(value) + '"';
    }

    /** The value without quotes. */
    public static String plain(String value) {
        if (value.codePointCount(0, value.length()) <= LONGEST) {
            return UNSEEN.matcher(value).replaceAll(" ");
        }
        return UNSEEN.matcher(value.substring(0, value.offsetByCodePoints(0, LONGEST - 1)))
                        .replaceAll(" ")
                + "…";
    }
}
