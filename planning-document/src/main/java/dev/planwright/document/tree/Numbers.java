package dev.planwright.document.tree;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers whose text is kept: 15.0 stays 15.0. Thread-safe. */
public final class Numbers {
    /** The longest number that is read. */
    static final int LONGEST = 100;

    private static final int LARGEST_EXPONENT = 1_000;

    private Numbers() {}

    /** Made when a text first begins as a number does: most values are words. */
    private static final class Json {
        private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
    }

    /** The number that a JSON number says; absent if it is no JSON number, or too long or too large to work with. */
    public static Optional<BigDecimal> parse(String text) {
        if (!begins(text)
                || text.length() > LONGEST
                || !Json.NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > LARGEST_EXPONENT ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException e) {
            // an exponent beyond the range of int
            return Optional.empty();
        }
    }

    /** The number as JSON and YAML write it, without an exponent where the number has none of its own. */
    public static String text(BigDecimal number) {
        return number.scale() >= 0 && number.scale() <= LONGEST ? number.toPlainString() : number.toString();
    }

    private static boolean begins(String text) {
        return !text.isEmpty() && (text.charAt(0) == '-' || (text.charAt(0) >= '0' && text.charAt(0) <= '9'));
    }
}
