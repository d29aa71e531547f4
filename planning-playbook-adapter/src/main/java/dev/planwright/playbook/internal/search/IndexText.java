package dev.planwright.playbook.internal.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The index of the bundled library as the build writes it: seven lines for each playbook and one for each term, which are
 * read much faster than JSON. The same bytes for the same playbooks.
 */
public final class IndexText {
    private static final int LINES = 7;

    private IndexText() {}

    public static void write(Collection<SearchDoc> docs, OutputStream out) throws IOException {
        for (SearchDoc doc : docs) {
            out.write((String.join("\n", doc.lines()) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    public static List<SearchDoc> read(InputStream in) throws IOException {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        List<SearchDoc> docs = new ArrayList<>();
        List<String> lines = new ArrayList<>(LINES);
        for (int from = 0, to = text.indexOf('\n'); to >= 0; from = to + 1, to = text.indexOf('\n', from)) {
            lines.add(text.substring(from, to));
            if (lines.size() == LINES) {
                docs.add(SearchDoc.of(lines));
                lines.clear();
            }
        }
        return docs;
    }

    /** @throws IllegalArgumentException if a term has letters that {@link #readTerms} would not read */
    public static void writeTerms(TermIndex terms, OutputStream out) throws IOException {
        String lines = terms.toString();
        if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(lines)) {
            throw new IllegalArgumentException("a playbook of the bundled library has letters that are not of Latin 1");
        }
        out.write(lines.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Latin 1 is how the JVM keeps such a text: nothing is decoded. */
    public static TermIndex readTerms(InputStream in) throws IOException {
        return new TermIndex(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
    }
}
