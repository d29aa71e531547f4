package dev.planwright.playbook.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a text names versions of software: "1.29", "17.x", "v3", "version 2", "from 6 to 7", and not "99.9 percent",
 * "10.4.0.0/16" or "from 18 to 9 nodes". Stateless.
 */
final class Versions {
    /** What a text that names a version has among its terms, however it names it. */
    static final String TERM = "version";

    private static final Set<String> UNITS = Set.of(
            "percent", "%", "kb", "mb", "gb", "tb", "mib", "gib", "tib", "ms", "s", "seconds", "minutes", "hours",
            "days", "times", "million", "billion");
    private static final Set<String> BEFORE = Set.of("version", "release");
    private static final Set<String> TO = Set.of("to", "->", "=>", "→");
    /** What may follow a bare number that is a version; a noun makes it an amount. */
    private static final Set<String> AFTER =
            Set.of("", "on", "in", "with", "for", "without", "by", "before", "across", "and", "while", "until");

    private Versions() {}

    /** The terms of a text, and {@link #TERM} where it names a version. */
    static List<String> terms(String text) {
        return terms(text, areIn(text));
    }

    /** @param named whether versions {@link #areIn} the text */
    static List<String> terms(String text, boolean named) {
        List<String> terms = Terms.of(text);
        if (named && !terms.contains(TERM)) {
            List<String> more = new ArrayList<>(terms);
            more.add(TERM);
            return more;
        }
        return terms;
    }

    static boolean areIn(String text) {
        String before = "";
        String last = "";
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split(" "));
        for (int i = 0; i < words.size(); i++) {
            String word = bare(words.get(i));
            boolean ends = !words.get(i).endsWith(word);
            String next = ends || i + 1 == words.size() ? "" : bare(words.get(i + 1));
            if (isVersion(word, next) || (isDigits(word) && isNewOne(before, last, next))) {
                return true;
            }
            before = last;
            last = word;
        }
        return false;
    }

    /** v3, 1.29, v2.3.1 or 17.x, and not an amount. */
    private static boolean isVersion(String word, String next) {
        boolean marked = word.startsWith("v");
        String[] parts = (marked ? word.substring(1) : word).split("\\.", -1);
        boolean many = parts.length > 1 && parts.length < 4 && !UNITS.contains(next);
        return isDigits(parts[0]) && (many ? isDigits(parts[1]) || parts[1].equals("x") : marked && parts.length == 1);
    }

    /** Whether a bare number says which version is meant: "version 2", "to 16", "to Java 21". */
    private static boolean isNewOne(String before, String last, String next) {
        boolean follows = TO.contains(last) || (TO.contains(before) && !isDigits(last));
        return BEFORE.contains(last) || (follows && AFTER.contains(next));
    }

    private static boolean isDigits(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return !word.isEmpty();
    }

    /** A word without the brackets and marks around it. */
    private static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && "([\"'`".indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ")]\"'`.,;:!?".indexOf(word.charAt(to - 1)) >= 0) {
            to--;
        }
        return word.substring(from, to);
    }
}
