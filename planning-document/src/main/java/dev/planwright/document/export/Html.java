package dev.planwright.document.export;

import java.util.List;

/** Builds HTML; every text is escaped and rid of what a terminal or browser would obey. Not thread-safe. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    static String escape(String text) {
        return Wrapped.clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** What is markup already. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** An element with a text in it. */
    Html element(String tag, String text) {
        String name = tag.split(" ", 2)[0];
        return raw("<" + tag + ">" + escape(text) + "</" + name + ">\n");
    }

    /** A heading and a list, or nothing if there are no items. */
    Html list(String heading, List<String> items) {
        if (!items.isEmpty()) {
            element("h2", heading).raw("<ul>\n");
            items.forEach(item -> element("li", item));
            raw("</ul>\n");
        }
        return this;
    }

    /** A name and what belongs to it, or nothing if there is nothing. */
    Html field(String name, String text) {
        return text.isEmpty() ? this : raw("<p><b>" + escape(name) + ":</b> " + escape(text) + "</p>\n");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
