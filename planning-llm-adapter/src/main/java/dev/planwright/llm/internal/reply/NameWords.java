package dev.planwright.llm.internal.reply;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a step's name. Immutable, thread-safe. */
record NameWords(Set<String> words) {
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

    static NameWords of(String name) {
        return new NameWords(
                new HashSet<>(List.of(GAP.split(name.toLowerCase(Locale.ROOT).strip()))));
    }

    /** The part of all words of both names that both have, from 0 to 1. */
    double shared(NameWords other) {
        Set<String> both = new HashSet<>(words);
        both.retainAll(other.words());
        int all = words.size() + other.words().size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }
}
