package dev.planwright.domain.language;

/**
 * A word in its place. Immutable, thread-safe.
 *
 * @param word as written, in lower case
 * @param meaning what it is compared by: its stem, or the word that stands for all words of its meaning
 * @param clause number of its clause within the sentence, from 0; -1 in a command line, which is one phrase
 */
public record Token(String word, String meaning, int clause) {}
