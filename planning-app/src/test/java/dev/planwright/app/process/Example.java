package dev.planwright.app.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A block of code in a document. The comment on the line before says what becomes of it: {@code run}, {@code file: NAME}
 * (written before what runs next), the path of the source that it is taken from, or {@code not run here: REASON}.
 *
 * @param line where it begins
 * @param mark the comment before it; empty if there is none
 * @param language what stands behind its fence; empty for what a program prints
 */
record Example(Path document, int line, String mark, String language, String text) {

    /** All blocks of a document, in order. */
    static List<Example> of(Path document) throws IOException {
        List<String> lines = Files.readAllLines(document);
        List<Example> examples = new ArrayList<>();
        for (int begin = 0; begin < lines.size(); begin++) {
            String fence = lines.get(begin).replaceFirst("^(`{3,}).*", "$1");
            if (!fence.matches("`{3,}")) {
                continue;
            }
            int end = begin + 1;
            while (!lines.get(end).equals(fence)) {
                end++;
            }
            String before = begin == 0 ? "" : lines.get(begin - 1);
            examples.add(new Example(
                    document,
                    begin + 1,
                    before.matches("<!-- .* -->") ? before.substring(5, before.length() - 4) : "",
                    lines.get(begin).substring(fence.length()),
                    String.join("\n", lines.subList(begin + 1, end))));
            begin = end;
        }
        return examples;
    }

    boolean runs() {
        return mark.equals("run");
    }

    /** Whether it is what the example before it prints. */
    boolean isOutput() {
        return language.isEmpty() && mark.isEmpty();
    }

    @Override
    public String toString() {
        return document.getFileName() + ":" + line;
    }
}
