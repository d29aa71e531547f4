package dev.planwright.domain.plan;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers that are each followed by a unit: "1h30m", "an hour and a half", "1,5 days". Used once, by one thread. */
final class SpanReader {
    private static final Pattern TOKEN = Pattern.compile(
            "\\G(?:\\s|(?<=[a-z.]),)*(?:([1-9]/[2-9](?![\\d/.,])|\\d(?:[\\d.,]*\\d)?)|([a-z]+)\\.?(?![.]))");
    private static final Set<String> FILLERS =
            Set.of("of", "about", "around", "approximately", "approx", "roughly", "ca", "working", "business");

    private final String text;
    private final WorkingTime workingTime;
    private @Nullable BigDecimal millis;
    private @Nullable BigDecimal number;
    private @Nullable SpanUnit lastUnit;
    private boolean numberIsArticle;
    private boolean afterAnd;

    private SpanReader(String text, WorkingTime workingTime) {
        this.text = text;
        this.workingTime = workingTime;
    }

    /** The milliseconds that a text in lower case says, if it says nothing else. */
    static Optional<BigDecimal> millis(String text, WorkingTime workingTime) {
        return new SpanReader(text, workingTime).read();
    }

    private Optional<BigDecimal> read() {
        Matcher tokens = TOKEN.matcher(text);
        int end = 0;
        while (tokens.find()) {
            end = tokens.end();
            String digits = tokens.group(1);
            boolean taken = digits == null ? takeWord(tokens.group(2)) : takeNumber(digits);
            if (!taken) {
                return Optional.empty();
            }
        }
        return end == text.length() && takeHalfOfTheLastUnit() ? Optional.ofNullable(millis) : Optional.empty();
    }

    private boolean takeWord(String word) {
        if (word.equals("and")) {
            afterAnd = true;
            return true;
        }
        if (FILLERS.contains(word)) {
            return true;
        }
        Optional<SpanUnit> unit = SpanUnit.named(word);
        return unit.isPresent() ? takeUnit(unit.get()) : takeNumber(word);
    }

    private boolean takeUnit(SpanUnit unit) {
        if (number == null) {
            return false;
        }
        BigDecimal part = number.multiply(BigDecimal.valueOf(unit.millis(workingTime)));
        millis = millis == null ? part : millis.add(part);
        lastUnit = unit;
        number = null;
        afterAnd = false;
        return true;
    }

    private boolean takeNumber(String token) {
        Optional<BigDecimal> value = NumberText.parse(token);
        boolean article = token.equals("a") || token.equals("an");
        if (value.isEmpty()) {
            return false;
        }
        if (number == null || numberIsArticle) {
            number = value.get();
            numberIsArticle = article;
            return true;
        }
        // "half a day", "two and a half": the article changes nothing
        return article || combine(number, value.get(), token);
    }

    /** "two and a half", "1 1/2" and "forty five" add up; "three quarters" and "two half" multiply. */
    private boolean combine(BigDecimal first, BigDecimal second, String token) {
        boolean digits = Character.isDigit(token.charAt(0));
        boolean fraction = second.compareTo(BigDecimal.ONE) < 0 && (!digits || token.contains("/"));
        boolean tens = !digits && first.compareTo(BigDecimal.valueOf(20)) >= 0 && second.compareTo(BigDecimal.TEN) < 0;
        if (!fraction && !tens) {
            return false;
        }
        boolean sum = digits || afterAnd || !fraction;
        number = sum ? first.add(second) : first.multiply(second);
        return true;
    }

    /** "an hour and a half"; any other number without a unit says nothing. */
    private boolean takeHalfOfTheLastUnit() {
        return number == null
                || (lastUnit != null && afterAnd && number.compareTo(BigDecimal.ONE) < 0 && takeUnit(lastUnit));
    }
}
