package dev.planwright.cli.program;

import java.util.Arrays;

/** The words after the program's name. Thread-safe. */
final class Words {
    private Words() {}

    /** {@code help plan} is another way to say {@code plan --help}. */
    static String[] withHelpAsOption(String[] words) {
        if (words.length == 0 || !words[0].equals("help")) {
            return words;
        }
        String[] said = Arrays.copyOfRange(words, 1, words.length + 1);
        said[words.length - 1] = "--help";
        return said;
    }

    static String[] withoutFirst(String[] words) {
        return Arrays.copyOfRange(words, 1, words.length);
    }
}
