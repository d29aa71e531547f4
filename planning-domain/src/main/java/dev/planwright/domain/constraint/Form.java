package dev.planwright.domain.constraint;

import dev.planwright.domain.language.Traces;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form that a sentence may have. Its pattern is made when a sentence first shows a trace of it, since to make the
 * patterns of all forms takes longer than to read with them. Thread-safe.
 */
final class Form {
    private final String said;
    private final Traces traces;
    private volatile @Nullable Pattern pattern;

    private Form(String said, Traces traces) {
        this.said = said;
        this.traces = traces;
    }

    /**
     * A form.
     *
     * @param said a regular expression
     * @param traces texts of which each sentence of this form has one; none if any sentence may be of it
     */
    static Form of(String said, String... traces) {
        return new Form(said, Traces.of(traces));
    }

    /** A matcher that stands at the first place of this form in a text. */
    Optional<Matcher> in(String text) {
        if (!traces.any().isEmpty() && !traces.isIn(text)) {
            return Optional.empty();
        }
        Matcher matcher = pattern().matcher(text);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    private Pattern pattern() {
        Pattern made = pattern;
        if (made == null) {
            made = Pattern.compile(said);
            pattern = made;
        }
        return made;
    }
}
