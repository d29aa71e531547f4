package dev.planwright.domain.constraint;

import dev.planwright.domain.plan.DurationText;
import dev.planwright.domain.plan.Estimate;
import dev.planwright.domain.plan.WorkingTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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

    private Numbers() {}

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
        return DurationText.parse(text.replace('-', ' '), workingTime);
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
