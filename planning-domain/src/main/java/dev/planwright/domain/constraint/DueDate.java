package dev.planwright.domain.constraint;

import dev.planwright.domain.language.Traces;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the last day on which a sentence wants something to be done: "by Friday", "before 1 April". Thread-safe. */
final class DueDate {
    private static final Traces LEADS = Traces.of("by ", "before ", "later than ", "due ", "until ");

    /** Made when a sentence first may name a day. */
    private static final class Due {
        /** "Before" and "until" also part what is kept from what is not: "delete what is from before 1 April". */
        private static final Pattern PATTERN = Pattern.compile(
                "(?<!from |older than |created |made |data |keep |of )\\b(by|before|no later than|not later than|on or before"
                        + "|due(?: on| by)?|(?:finish(?:ed)?|done|completed?|ready|live|over|delivered) until) ("
                        + CalendarDay.ANY
                        + ")(?=$|[.,;:!?)]| (?:at|in|and|so|because|since|for|with|without|to|if|as|the latest|noon|morning"
                        + "|evening|night|eod|please|latest)\\b)");
    }

    private static final Form DENIED = Form.of("\\b(?:not|no|never|nothing|nobody|only|unless|without)\\b");

    private DueDate() {}

    /** The last day that is in time, from a sentence in lower case. */
    static Optional<LocalDate> in(String sentence, LocalDate today) {
        if (!LEADS.isIn(sentence)) {
            return Optional.empty();
        }
        Matcher due = Due.PATTERN.matcher(sentence);
        return due.find() ? last(due, today) : Optional.empty();
    }

    private static Optional<LocalDate> last(Matcher due, LocalDate today) {
        boolean before = due.group(1).equals("before") && !due.group(2).contains("end");
        return CalendarDay.named(due.group(2), today).map(day -> before ? day.minusDays(1) : day);
    }

    /** Whether a sentence says what may not be, and so when something may begin: "no deployment before Friday". */
    static boolean isDenied(String sentence) {
        String said = sentence.replaceAll("(?:no|not) later than", "by");
        return DENIED.in(said).isPresent();
    }
}
