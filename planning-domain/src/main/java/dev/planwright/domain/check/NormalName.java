package dev.planwright.domain.check;

import java.util.Set;
import java.util.TreeSet;

/** A step's name with case, punctuation, filler words, endings and the order of words taken away. */
final class NormalName {
    private static final Set<String> FILLERS =
            Set.of("a", "an", "and", "the", "of", "for", "to", "in", "on", "with", "all", "any", "its", "your", "our");

    private NormalName() {}

    /** Two names with the same normal form are taken for the same step. Empty for a name without letters and digits. */
    static String of(String name) {
        Set<String> words = new TreeSet<>();
        for (String stem : Stem.all(name)) {
            if (!FILLERS.contains(stem)) {
                words.add(stem);
            }
        }
        return String.join(" ", words);
    }
}
