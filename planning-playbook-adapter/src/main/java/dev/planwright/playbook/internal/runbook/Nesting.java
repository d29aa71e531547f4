package dev.planwright.playbook.internal.runbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts lists in lists and quotes in quotes that no person writes, before they are parsed: parts of the parser walk the tree
 * by recursion. Stateless.
 */
final class Nesting {
    private static final int DEEPEST = 40;
    private static final Pattern MARK = Pattern.compile("\\G[ \\t]*(?:>|[-*+](?=\\s)|\\d{1,9}[.)](?=\\s))");

    private Nesting() {}

    /** The text without lines that open more than forty levels at once. */
    static String bounded(String text) {
        return text.lines().filter(line -> !isTooDeep(line)).collect(Collectors.joining("\n"));
    }

    private static boolean isTooDeep(String line) {
        if (line.length() <= DEEPEST) {
            return false;
        }
        Matcher mark = MARK.matcher(line);
        int depth = 0;
        while (depth <= DEEPEST && mark.find()) {
            depth++;
        }
        return depth > DEEPEST;
    }
}
