package dev.planwright.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Carries out the examples of the documents. A block of {@code sh} after {@code <!-- run -->} must end with 0 and, if a
 * block without a language follows, print what stands there, up to a line of three dots. All blocks of a document run in
 * one folder, in order.
 */
class DocumentsIT {
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- run -->\n```sh\n(.*?)\n```(?:[^`]*?\n```\n(.*?)\n```)?", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> examplesDoWhatTheDocumentsSay() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(Launched.ROOT.resolve("README.md")));
        try (Stream<Path> files = Files.list(Launched.ROOT.resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents.stream()
                .filter(document -> EXAMPLE.matcher(read(document)).find())
                .map(document ->
                        DynamicTest.dynamicTest(document.getFileName().toString(), () -> runExamples(document)));
    }

    private static void runExamples(Path document) throws IOException {
        Path folder = Files.createTempDirectory("planwright-examples");
        Files.createSymbolicLink(folder.resolve("planwright"), Path.of(Launched.LAUNCHER));
        Matcher example = EXAMPLE.matcher(read(document));
        while (example.find()) {
            Launched launched =
                    Launched.run(List.of("sh", "-ec", example.group(1)), new byte[0], Map.of("COLUMNS", "100"), folder);
            assertThat(launched.code())
                    .as("%s%n%s", example.group(1), launched.err())
                    .isZero();
            if (example.group(2) != null) {
                String wanted = example.group(2).replaceFirst("(?s)\n *\\.\\.\\.$", "");
                assertThat(launched.out()).as(example.group(1)).startsWith(wanted);
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
