package dev.planwright.playbook.internal.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The index of the bundled library as the build writes it: eight lines for each playbook, which are read much faster than
 * JSON. The same bytes for the same playbooks.
 */
public final class IndexText {
    private static final int LINES = 8;

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
}
