package dev.planwright.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Carries out the examples of the documents. What runs must end with 0 and, if a block without a language follows, print
 * what stands there, up to a line of three dots. All blocks of a document run in one folder, in order.
 */
class DocumentsIT {
    /** Background jobs of an example do not outlive it. */
    private static final String TIDY = "trap 'kill $! 2>/dev/null || :' EXIT\n";

    @TestFactory
    Stream<DynamicTest> examplesDoWhatTheDocumentsSay() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path document : documents()) {
            List<Example> examples = Example.of(document);
            if (examples.stream().anyMatch(Example::runs)) {
                tests.add(DynamicTest.dynamicTest(document.getFileName().toString(), () -> carryOut(examples)));
            }
        }
        return tests.stream();
    }

    @Test
    void everyExampleIsCarriedOutOrSaysWhyNot() throws IOException {
        for (Path document : documents()) {
            for (Example example : Example.of(document)) {
                String mark = example.mark();
                if (mark.endsWith(".java")) {
                    assertThat(unindented(Files.readString(Launched.ROOT.resolve(mark))))
                            .as("%s is not as %s says", example, mark)
                            .contains(unindented(example.text()));
                } else if (!example.isOutput() && !example.runs()) {
                    assertThat(mark).as("%s has no mark", example).matches("(file|runbook|not run here): .+");
                }
            }
        }
    }

    @Test
    void thePictureInTheReadmeIsThatOfItsPlan() throws IOException {
        String command = Example.of(Launched.ROOT.resolve("README.md")).stream()
                .filter(Example::runs)
                .findFirst()
                .orElseThrow()
                .text();

        Launched launched = Launched.shell(Launched.ROOT, command + " -o svg");

        assertThat(launched.out()).isEqualTo(Files.readString(Launched.ROOT.resolve("docs/plan.svg")));
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(Launched.ROOT.resolve("README.md")));
        try (Stream<Path> files = Files.list(Launched.ROOT.resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents;
    }

    private static void carryOut(List<Example> examples) throws IOException {
        Path folder = Files.createTempDirectory("planwright-examples");
        Files.createSymbolicLink(folder.resolve("planwright"), Path.of(Launched.LAUNCHER));
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            if (example.mark().startsWith("file: ")) {
                Path file = folder.resolve(example.mark().substring("file: ".length()));
                Files.createDirectories(file.getParent());
                Files.writeString(file, example.text() + "\n");
            } else if (example.runs()) {
                Launched launched = run(example, folder);
                if (i + 1 < examples.size() && examples.get(i + 1).isOutput()) {
                    String wanted = examples.get(i + 1).text().replaceFirst("(?s)\n *\\.\\.\\.$", "");
                    assertThat(launched.out()).as(example.toString()).startsWith(wanted);
                }
            }
        }
    }

    /** The usual port may be taken where the tests run. */
    private static Launched run(Example example, Path folder) throws IOException {
        String script = TIDY + example.text().replace("8080", Integer.toString(freePort()));
        Launched launched = Launched.run(List.of("sh", "-ec", script), new byte[0], Map.of("COLUMNS", "100"), folder);
        assertThat(launched.code()).as("%s%n%s", example, launched.err()).isZero();
        return launched;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String unindented(String text) {
        return text.replaceAll("(?m)^ +", "");
    }
}
