package dev.planwright.llm.internal.prompt;

import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import java.util.regex.Pattern;

/** Keeps data apart from instructions: nothing that stands between tags can close them. Thread-safe. */
final class Fence {
    private static final Pattern TAG =
            Pattern.compile("(?i)<(?=\\s*/?\\s*(?:task|context|demands|playbook|step|steps|plan|finished|errors)\\b)");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029&&[^\\n\\t]]");

    private Fence() {}

    /** A text of several lines without our tags. */
    static String block(String text) {
        return TAG.matcher(CONTROL.matcher(text).replaceAll(" ")).replaceAll("&lt;");
    }

    /** A text on one line without our tags. */
    static String line(String text) {
        return block(text).replaceAll("\\s+", " ").strip();
    }

    /** A place on one line. */
    static String path(JsonPointer path) {
        return line(path.toString()).replace("<", "&lt;");
    }

    /** A value as JSON on one line, in which no tag can be hidden. */
    static String value(ContextValue value) {
        return JsonText.fenced(value);
    }
}
