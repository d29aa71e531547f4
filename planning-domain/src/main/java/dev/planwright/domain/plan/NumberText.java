package dev.planwright.domain.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One number as people write it: "90", "1.5", "1/2", "twelve". A comma parts thousands where exactly three digits follow
 * it ("1,000"), and else is a decimal sign ("1,5"; also "0,125").
 */
final class NumberText {
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3}){1,2}(?:\\.\\d{1,9})?");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9}|,\\d{1,2})?|0,\\d{1,6}");
    private static final Pattern FRACTION = Pattern.compile("([1-9])/([2-9])");
    private static final Map<String, BigDecimal> WORDS = Map.ofEntries(
            word("a", "1"),
            word("an", "1"),
            word("one", "1"),
            word("two", "2"),
            word("couple", "2"),
            word("three", "3"),
            word("four", "4"),
            word("five", "5"),
            word("six", "6"),
            word("seven", "7"),
            word("eight", "8"),
            word("nine", "9"),
            word("ten", "10"),
            word("eleven", "11"),
            word("twelve", "12"),
            word("fifteen", "15"),
            word("twenty", "20"),
            word("thirty", "30"),
            word("forty", "40"),
            word("fifty", "50"),
            word("sixty", "60"),
            word("ninety", "90"),
            word("half", "0.5"),
            word("quarter", "0.25"),
            word("quarters", "0.25"));

    private NumberText() {}

    private static Map.Entry<String, BigDecimal> word(String name, String value) {
        return Map.entry(name, new BigDecimal(value));
    }

    /** The number that a token in lower case says, if it says one. */
    static Optional<BigDecimal> parse(String token) {
        return Character.isDigit(token.charAt(0)) ? digits(token) : Optional.ofNullable(WORDS.get(token));
    }

    private static Optional<BigDecimal> digits(String token) {
        Matcher fraction = FRACTION.matcher(token);
        if (fraction.matches()) {
            return Optional.of(
                    new BigDecimal(fraction.group(1)).divide(new BigDecimal(fraction.group(2)), MathContext.DECIMAL32));
        }
        if (THOUSANDS.matcher(token).matches()) {
            return Optional.of(new BigDecimal(token.replace(",", "")));
        }
        return DECIMAL.matcher(token).matches()
                ? Optional.of(new BigDecimal(token.replace(',', '.')))
                : Optional.empty();
    }
}
