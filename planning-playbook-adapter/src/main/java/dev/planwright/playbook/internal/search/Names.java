package dev.planwright.playbook.internal.search;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which words of a task are names of somebody's own things: what stands in back quotes, with a capital letter in the
 * middle of a sentence, or with a dot, an underscore, an at sign or a digit within, as hosts, people, tables and regions do.
 * Stateless.
 */
final class Names {
    private static final Pattern QUOTED = Pattern.compile("`([^`\\n]{1,80})`");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern IDENTIFIER = Pattern.compile("\\p{L}[^\\s,;:()]*(?:[._@]\\p{L}|-\\d)[^\\s,;:()]*");

    private Names() {}

    /** The terms of the names in a text. */
    static Set<String> in(String text) {
        Set<String> names = new HashSet<>();
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            names.addAll(Terms.of(quoted.group(1)));
        }
        Matcher word = WORD.matcher(text);
        boolean starts = true;
        while (word.find()) {
            boolean capital = !starts && Character.isUpperCase(word.group().codePointAt(0));
            if (capital || IDENTIFIER.matcher(word.group()).lookingAt()) {
                names.addAll(Terms.of(word.group()));
            }
            starts = ".:!?".indexOf(word.group().charAt(word.group().length() - 1)) >= 0;
        }
        return names;
    }
}
