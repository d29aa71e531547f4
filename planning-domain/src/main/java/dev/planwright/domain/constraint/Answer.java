package dev.planwright.domain.constraint;

import dev.planwright.domain.check.Stem;
import dev.planwright.domain.request.ContextValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a value says to a yes-or-no question: "none allowed", "must be instant", {@code false}. */
enum Answer {
    YES,
    NO;

    private static final Set<String> NEGATIVE = Set.of(
            "no",
            "non",
            "not",
            "never",
            "zero",
            "fals",
            "forbid",
            "forbidden",
            "prohibit",
            "0",
            "without",
            "deny",
            "unacceptabl",
            "disallow");
    private static final Set<String> POSITIVE = Set.of(
            "ye",
            "yes",
            "tru",
            "requir",
            "must",
            "need",
            "mandatory",
            "allow",
            "on",
            "ok",
            "accept",
            "acceptabl",
            "always",
            "critical",
            "instant",
            "instantly",
            "available",
            "possibl",
            "permit",
            "fin",
            "want");

    /** The answer, if the value gives one. A negation wins over what it negates, a double one cancels out. */
    static Optional<Answer> of(ContextValue value) {
        if (value instanceof ContextValue.Flag flag) {
            return Optional.of(flag.value() ? YES : NO);
        }
        List<String> stems = Stem.all(value.asText());
        long negations = stems.stream().filter(NEGATIVE::contains).count();
        if (negations > 0) {
            return Optional.of(negations % 2 == 1 ? NO : YES);
        }
        return stems.stream().anyMatch(POSITIVE::contains) ? Optional.of(YES) : Optional.empty();
    }
}
