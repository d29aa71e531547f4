package dev.planwright.llm.internal.prompt;

import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.Unseen;
import java.util.regex.Pattern;

/** Keeps data apart from instructions: nothing that stands between tags can close them. Thread-safe. */
final class Fence {
    private static final Pattern TAG = Pattern.compile(
            "(?i)<(?=\\s*/?\\s*(?:task|context|demands|playbook|step|steps|plan|finished|errors|tried)\\b)");
    private static final Pattern GAP = Pattern.compile("\\s+");

    private Fence() {}

    /** A text of several lines without our tags. */
    static String block(String text) {
        String clean = text.codePoints().anyMatch(Unseen::isInLines) ? seen(text) : text;
        return clean.indexOf('<') < 0 ? clean : TAG.matcher(clean).replaceAll("&lt;");
    }

    /** What is unseen would break lines or hide words; only line feeds and tabs stay. */
    private static String seen(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().map(point -> Unseen.isInLines(point) ? ' ' : point).forEach(seen::appendCodePoint);
        return seen.toString();
    }

    /** A text on one line without our tags. */
    static String line(String text) {
        return GAP.matcher(block(text)).replaceAll(" ").strip();
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
