package dev.planwright.playbook.internal.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads a misspelt word as the one known word that differs from it by a letter too many, too few or wrong, or by two that
 * changed places. Short words, first letters and endings are left alone: too many words differ by so little. Immutable, thread-safe.
 */
final class Spelling {
    private static final int SHORTEST = 6;

    private final Set<String> words = new HashSet<>();

    Spelling(TermIndex terms) {
        add(terms.terms());
        add(Synonyms.words());
    }

    private void add(Collection<String> some) {
        for (String word : some) {
            if (word.length() >= SHORTEST) {
                words.add(word);
            }
        }
    }

    /** The word that is meant; the word itself if it is known, short, or like none or several. */
    String meant(String word) {
        if (word.length() < SHORTEST || words.contains(word)) {
            return word;
        }
        Set<String> meant = new HashSet<>();
        for (String known : words) {
            if (isSlip(word, known)) {
                meant.add(Synonyms.of(known, known));
            }
        }
        return meant.size() == 1 ? meant.iterator().next() : word;
    }

    /** Whether two words with the same first letter are one slip apart (Damerau's four kinds). */
    private static boolean isSlip(String word, String known) {
        int longer = Math.max(word.length(), known.length());
        if (longer - Math.min(word.length(), known.length()) > 1 || word.charAt(0) != known.charAt(0)) {
            return false;
        }
        int from = 0;
        while (from < word.length() && from < known.length() && word.charAt(from) == known.charAt(from)) {
            from++;
        }
        int wordEnd = word.length();
        int knownEnd = known.length();
        while (wordEnd > from && knownEnd > from && word.charAt(wordEnd - 1) == known.charAt(knownEnd - 1)) {
            wordEnd--;
            knownEnd--;
        }
        if (wordEnd == word.length() && knownEnd == known.length()) {
            return false;
        }
        boolean swapped = wordEnd - from == 2
                && knownEnd - from == 2
                && word.charAt(from) == known.charAt(from + 1)
                && word.charAt(from + 1) == known.charAt(from);
        return swapped || (wordEnd - from <= 1 && knownEnd - from <= 1);
    }
}
