package dev.planwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuringTest {
    private static final String RUNBOOK = """
            # Disk of the archive node is full

            ## Diagnosis
            1. Look which folder grows: `du -sh /archive/*`

            ## Mitigation
            1. Remove exports older than a month: `find /archive/exports -mtime +30 -delete`
            """;

    @TempDir
    Path sets;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeSets() throws IOException {
        write("upgrades/dev.jsonl", """
                {"id": "u1", "task": "Upgrade PostgreSQL 12 to 15", "context": {"environment": "production"}, \
                "gold_steps": [{"id": "a", "text": "Back up the database"}, {"id": "b", "text": "Upgrade the database"}], \
                "gold_edges": [["a", "b"]]}
                """);
        write("books/markdown/disk.md", RUNBOOK);
        write("books/dev.jsonl", """
                {"id": "b1", "task": "Disk of the archive node is full", "context": {}, "gold_steps": \
                [{"id": "a", "text": "Look which folder grows"}, {"id": "b", "text": "Remove exports older than a month"}], \
                "gold_edges": [["a", "b"]]}
                """);
    }

    private void write(String file, String text) throws IOException {
        Path path = sets.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Main.command(new Console(InputStream.nullInputStream(), out, err, Console.Traits.PIPED))
                .run(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void measuresPlansOfPlaybooksAndOfTheRunbooksOfASet() {
        assertThat(run("eval", sets.toString(), "--runs", "2")).isZero();

        assertThat(out()).startsWith("planners: playbook\n").contains("upgrades (1 cases)", "books (1 cases)");
        assertThat(out()).containsPattern("(?m)^  valid +1\\.000 ").doesNotContainPattern("abstained +1");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("planwright: upgrades", "planwright: books");
    }

    @Test
    void comparesAReportWithAnother() throws IOException {
        run("eval", sets.toString(), "-o", "json");
        Path report = sets.resolve("report.json");
        Files.write(report, out.toByteArray());

        assertThat(run("eval", report.toString(), "--against", report.toString()))
                .isZero();
        assertThat(out()).contains("upgrades", "+0.000  [+0.000, +0.000]  n=1");

        assertThat(run("eval", report.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is a file", "--against");
    }

    @Test
    void saysWhatIsWrongWithWhatItIsGiven() {
        assertThat(run("eval", sets.resolve("none").toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no set of cases in");

        String none = sets.resolve("none.json").toString();
        assertThat(run("eval", sets.toString(), "--against", none)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("planwright: " + none + " cannot be read: there is no such file\n");

        assertThat(run("eval", sets.toString(), "--limit", "0")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--limit is 0; it must be at least 1");
    }
}
