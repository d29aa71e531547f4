package dev.planwright.document.export;

import dev.planwright.domain.request.Unseen;
import java.util.List;

/** Text for a terminal: wrapped at a width, indented, without anything that a terminal would obey. Not thread-safe. */
final class Wrapped {
    private final StringBuilder out = new StringBuilder();
    private final int width;

    Wrapped(int width) {
        this.width = Math.max(40, width);
    }

    static String clean(String text) {
        return Unseen.spaced(text).strip();
    }

    void blank() {
        out.append('\n');
    }

    /** A line that is not wrapped. */
    void line(String text) {
        out.append(clean(text)).append('\n');
    }

    /** A line that is not wrapped and keeps its indent, so that it can be copied. */
    void command(String lead, String text) {
        out.append(lead).append(clean(text)).append('\n');
    }

    /** A paragraph: the first line starts with {@code lead}, the others with as many spaces. */
    void paragraph(String lead, String text) {
        String indent = " ".repeat(lead.length());
        StringBuilder line = new StringBuilder(lead);
        boolean fresh = true;
        for (String word : clean(text).split(" ")) {
            if (word.isEmpty()) {
                continue;
            }
            if (!fresh && line.length() + 1 + word.length() > width) {
                out.append(line).append('\n');
                line = new StringBuilder(indent);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    /** A heading and its items, or nothing if there are none. */
    void list(String heading, List<String> items) {
        if (!items.isEmpty()) {
            blank();
            line(heading);
            items.forEach(item -> paragraph("  - ", item));
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
