package dev.planwright.cli;

import java.util.Optional;

/** Guesses what was meant by a word that is unknown. Stateless, thread-safe. */
public final class Spelling {
    private static final int LONGEST = 100;

    private Spelling() {}

    /**
     * The word that is spelled most alike, the first of several; none if more than a third of the letters differ, or half
     * of a short word's.
     */
    public static Optional<String> closest(String word, Iterable<String> known) {
        int least = Math.max(2, word.length() / 3) + 1;
        Optional<String> closest = Optional.empty();
        for (String candidate : known) {
            int distance = distance(word, candidate);
            if (distance < least && 2 * distance < candidate.length()) {
                least = distance;
                closest = Optional.of(candidate);
            }
        }
        return closest;
    }

    /**
     * How many letters are to be put in, left out, replaced or swapped with the next (V. I. Levenshtein, "Binary codes
     * capable of correcting deletions, insertions and reversals", 1966; swaps by F. J. Damerau, 1964).
     */
    static int distance(String from, String to) {
        if (from.length() > LONGEST || to.length() > LONGEST) {
            return LONGEST;
        }
        int[][] costs = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    costs[i][j] = i + j;
                    continue;
                }
                int replaced = costs[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                costs[i][j] = Math.min(replaced, 1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
                if (i > 1 && j > 1 && isSwap(from, i, to, j)) {
                    costs[i][j] = Math.min(costs[i][j], costs[i - 2][j - 2] + 1);
                }
            }
        }
        return costs[from.length()][to.length()];
    }

    private static boolean isSwap(String from, int i, String to, int j) {
        return from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
