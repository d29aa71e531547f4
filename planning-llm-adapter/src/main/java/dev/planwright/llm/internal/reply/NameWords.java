package dev.planwright.llm.internal.reply;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a step's name. Only their hash codes are kept: the words of a whole playbook are held for as long as an
 * answer lasts, in thousands of answers at a time. Immutable, thread-safe.
 */
final class NameWords {
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Sorted, each once. */
    private final int[] words;

    private NameWords(int[] words) {
        this.words = words;
    }

    static NameWords of(String name) {
        return new NameWords(
                in(name).mapToInt(String::hashCode).sorted().distinct().toArray());
    }

    /** The words of a text in lower case; an empty one first if it does not begin with a word. */
    static Stream<String> in(String text) {
        return GAP.splitAsStream(text.toLowerCase(Locale.ROOT).strip());
    }

    /** The part of all words of both names that both have, from 0 to 1. */
    double shared(NameWords other) {
        int both = 0;
        for (int word : words) {
            if (Arrays.binarySearch(other.words, word) >= 0) {
                both++;
            }
        }
        int all = words.length + other.words.length - both;
        return all == 0 ? 0 : (double) both / all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NameWords name && Arrays.equals(words, name.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
