package dev.planwright.domain.language;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.StringTokenizer;

/** Lists of words as the sources write them. Stateless. */
public final class WordList {
    private WordList() {}

    /** The words of a text with white space between. Long lists are read at start, so no pattern is compiled for them. */
    public static Set<String> of(String text) {
        Set<String> words = new HashSet<>();
        for (StringTokenizer tokens = new StringTokenizer(text); tokens.hasMoreTokens(); ) {
            words.add(tokens.nextToken());
        }
        return Collections.unmodifiableSet(words);
    }
}
