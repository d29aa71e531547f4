package dev.planwright.domain.constraint;

import dev.planwright.domain.check.Stem;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A set of phrases to look for in texts: any one of them is a hit. A phrase is a hit where all its words stand near each
 * other, in any order and with any ending. Immutable, thread-safe.
 *
 * @param phrases each a list of stems
 */
public record Words(List<List<String>> phrases) {
    private static final int SLACK = 4;
    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "never", "without", "avoid", "instead", "cannot", "nor", "rather", "forbid");

    public Words {
        phrases = phrases.stream().map(List::copyOf).toList();
    }

    /** Any of these phrases. */
    public static Words anyOf(String... phrases) {
        return new Words(Arrays.stream(phrases).map(Stem::all).toList());
    }

    /** Whether a text has one of the phrases. */
    public boolean in(String text) {
        List<String> stems = Stem.all(text);
        return phrases.stream().anyMatch(phrase -> find(phrase, stems, false));
    }

    /** Whether a text has one of the phrases other than to deny it, as "without a reboot" does. */
    public boolean assertedIn(String text) {
        List<String> stems = Stem.all(text);
        return phrases.stream().anyMatch(phrase -> find(phrase, stems, true));
    }

    private static boolean find(List<String> phrase, List<String> stems, boolean asserted) {
        for (int start = 0; start < stems.size(); start++) {
            if (phrase.contains(stems.get(start))) {
                int end = Math.min(stems.size(), start + phrase.size() + (phrase.size() > 1 ? SLACK : 0));
                if (stems.subList(start, end).containsAll(phrase) && !(asserted && isDenied(stems, start))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDenied(List<String> stems, int place) {
        return stems.subList(Math.max(0, place - SLACK), place).stream().anyMatch(NEGATIONS::contains);
    }
}
