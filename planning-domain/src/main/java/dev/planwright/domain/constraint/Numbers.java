package dev.planwright.domain.constraint;

import dev.planwright.domain.plan.DurationText;
import dev.planwright.domain.plan.Estimate;
import dev.planwright.domain.plan.WorkingTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers and spans as sentences write them. Thread-safe. */
final class Numbers {
    private static final List<String> WORDS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    /** A whole number in digits or in a word. */
    static final String NUMBER = "(\\d{1,5}|" + String.join("|", WORDS) + "|a single|single|a dozen|dozen)";
    /** A span of time. */
    static final String SPAN = "((?:\\d{1,6}(?:\\.\\d{1,3})?|an?|half an?|half|" + String.join("|", WORDS)
            + ")[ -]?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|days?|working days?|business days?|weeks?|months?))\\b";

    private static final String UNIT = "(seconds?|minutes?|hours?|days?|weeks?|months?)";
    private static final Pattern TENS =
            Pattern.compile("\\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]("
                    + String.join("|", WORDS.subList(1, 10)) + "))?\\b");
    private static final List<String> TEN_WORDS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Pattern AND_A_HALF = Pattern.compile(
            "\\b(an?|\\d{1,5}|" + String.join("|", WORDS) + ") (?:" + UNIT + " and a half|and a half " + UNIT + ")\\b");
    private static final Pattern THREE_QUARTERS = Pattern.compile("\\bthree quarters of an hour\\b");
    private static final Pattern QUARTER = Pattern.compile("\\b(?:an? )?quarter of an hour\\b");
    private static final Pattern COUPLE = Pattern.compile("\\ba (?:couple|pair) of\\b(?! hands)");
    private static final Pattern HOURS_AND_MINUTES =
            Pattern.compile("\\b(\\d{1,3}) ?(?:h|hrs?|hours?),? ?(?:and )?(\\d{1,2}) ?(?:m|mins?|minutes?)\\b");
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("\\b(\\d{1,5}),(\\d{1,2})(?= ?(?:h|hrs?|" + UNIT + ")\\b)");

    /** Between words, as in "two-week"; before a number it is a sign. */
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\w)-(?=\\w)");

    private Numbers() {}

    /** A text in lower case with its numbers and spans as the patterns here know them: "an hour and a half" is "1.5 hours". */
    static String plain(String text) {
        String tens = TENS.matcher(text)
                .replaceAll(found -> String.valueOf((TEN_WORDS.indexOf(found.group(1)) + 2) * 10
                        + (found.group(2) == null ? 0 : WORDS.indexOf(found.group(2)))));
        String halves = AND_A_HALF
                .matcher(tens)
                .replaceAll(found -> (found.group(1).startsWith("a") ? 1 : of(found.group(1))) + ".5 "
                        + (found.group(2) == null ? found.group(3) : found.group(2)));
        String threeQuarters = THREE_QUARTERS.matcher(halves).replaceAll("45 minutes");
        String quarters = QUARTER.matcher(threeQuarters).replaceAll("15 minutes");
        String couples = COUPLE.matcher(quarters).replaceAll("2");
        String minutes = HOURS_AND_MINUTES
                .matcher(couples)
                .replaceAll(
                        found -> Integer.parseInt(found.group(1)) * 60 + Integer.parseInt(found.group(2)) + " minutes");
        return DECIMAL_COMMA.matcher(minutes.replace("a fortnight", "14 days")).replaceAll("$1.$2");
    }

    static int of(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        if (word.endsWith("dozen")) {
            return 12;
        }
        return word.endsWith("single") ? 1 : WORDS.indexOf(word);
    }

    /** A span in words. */
    static Optional<Duration> span(String text, WorkingTime workingTime) {
        return DurationText.parse(HYPHEN.matcher(text).replaceAll(" "), workingTime);
    }

    /** The demand to be finished within a span. */
    static Optional<Demand> within(String text, WorkingTime workingTime) {
        Optional<Duration> working = span(text, workingTime);
        Optional<Duration> continuous = span(text, WorkingTime.CONTINUOUS);
        return working.isPresent() && continuous.isPresent()
                ? Optional.of(within(working.get(), continuous.get()))
                : Optional.empty();
    }

    /** The demand to be finished within a span, as far as a plan can be that long. */
    static Demand within(Duration working, Duration continuous) {
        return continuous.compareTo(Estimate.LONGEST) > 0
                ? new Demand.NotUnderstood("more than 100 years away")
                : new Demand.FinishWithin(working, continuous);
    }
}
