package dev.planwright.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchIT {
    private static final int TASKS = 300;

    @TempDir
    Path folder;

    @Test
    void aBatchThatWasKilledGoesOnWithoutALostOrDoubledRecord() throws Exception {
        Path in = Files.write(
                folder.resolve("in.jsonl"),
                IntStream.range(0, TASKS)
                        .mapToObj(
                                i -> "{\"id\": %d, \"task_description\": \"Upgrade PostgreSQL 12 to 15\"}".formatted(i))
                        .toList());
        Path out = folder.resolve("out.jsonl");
        int killed = 0;
        for (int lines = 20; lines <= 100; lines += 40) {
            Process batch = start(in, out);
            killed += killAfter(batch, out, lines) ? 1 : 0;
        }

        Process last = start(in, out);
        assertThat(last.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertThat(killed).isPositive();
        assertThat(last.exitValue()).isZero();
        List<Integer> ids = new ArrayList<>();
        for (String line : Files.readAllLines(out)) {
            JsonNode record = new ObjectMapper().readTree(line);
            assertThat(record.has("plan")).isTrue();
            ids.add(record.path("id").asInt());
        }
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, TASKS).boxed().toList());
    }

    private Process start(Path in, Path out) throws Exception {
        return new ProcessBuilder(
                        Launched.LAUNCHER, "plan", "--batch", in.toString(), "--out", out.toString(), "--parallel", "2")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("batch.log").toFile())
                .start();
    }

    /** Whether the process was still there to be killed. */
    private static boolean killAfter(Process batch, Path out, int lines) throws Exception {
        while (batch.isAlive() && linesOf(out) < lines) {
            batch.waitFor(5, TimeUnit.MILLISECONDS);
        }
        boolean alive = batch.isAlive();
        batch.destroyForcibly();
        assertThat(batch.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return alive;
    }

    private static long linesOf(Path file) throws Exception {
        if (!Files.exists(file)) {
            return 0;
        }
        long lines = 0;
        for (byte value : Files.readAllBytes(file)) {
            lines += value == '\n' ? 1 : 0;
        }
        return lines;
    }
}
