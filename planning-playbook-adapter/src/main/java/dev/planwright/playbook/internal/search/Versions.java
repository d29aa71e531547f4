package dev.planwright.playbook.internal.search;

import java.util.regex.Pattern;

/** Whether a text names versions of software: "1.29", "version 2", "from 6 to 7", and not "from 18 to 9 nodes". Stateless. */
final class Versions {
    private static final Pattern VERSION = Pattern.compile(
            "\\bv?\\d+\\.\\d|\\bversion v?\\d|\\b(?:to|->) (?:[a-z]\\w* )?v?\\d+(?=[\\s.,;!]*$|[.,;!]| (?:on|in|with|for|without|by|before|across|and)\\b)",
            Pattern.CASE_INSENSITIVE);

    private Versions() {}

    static boolean areIn(String text) {
        return VERSION.matcher(text).find();
    }
}
