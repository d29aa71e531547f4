package dev.planwright.playbook.internal.runbook;

import java.util.List;

/** A piece of a runbook's section, without the marks of Markdown. Immutable, thread-safe. */
sealed interface Block {

    /**
     * A paragraph.
     *
     * @param code the pieces of it that are set as code, in order
     * @param strong whether the whole of it is set in bold or italics, as people mark headings without a heading's mark
     */
    record Prose(String text, List<String> code, boolean strong) implements Block {
        public Prose {
            code = List.copyOf(code);
        }
    }

    /**
     * A block of code as it stands.
     *
     * @param language in lower case; empty if the author names none
     */
    record Code(String language, String text) implements Block {}

    /** A list; each item has blocks of its own, the first of which usually is prose. */
    record Items(boolean ordered, List<List<Block>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** A table without its head: a line of cells each. */
    record Table(List<List<Prose>> rows) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A quote or an admonition; {@code kind} is its word, such as "warning", or "note" if it has none. */
    record Aside(String kind, List<Block> blocks) implements Block {
        public Aside {
            blocks = List.copyOf(blocks);
        }
    }
}
