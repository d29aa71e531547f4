package dev.planwright.domain.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A step's name with case, punctuation, filler words, endings and the order of words taken away. */
final class NormalName {
    private static final Set<String> FILLERS =
            Set.of("a", "an", "and", "the", "of", "for", "to", "in", "on", "with", "all", "any", "its", "your", "our");

    private NormalName() {}

    /** Two names with the same normal form are taken for the same step. Empty for a name without letters and digits. */
    static String of(String name) {
        List<String> words = new ArrayList<>(Stem.all(name));
        words.sort(null);
        StringBuilder normal = new StringBuilder(name.length());
        String before = "";
        for (String word : words) {
            if (!word.equals(before) && !FILLERS.contains(word)) {
                normal.append(normal.isEmpty() ? "" : " ").append(word);
            }
            before = word;
        }
        return normal.toString();
    }
}
