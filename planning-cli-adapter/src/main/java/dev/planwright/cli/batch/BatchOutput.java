package dev.planwright.cli.batch;

import dev.planwright.cli.Console;
import dev.planwright.cli.UsageException;
import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.request.ContextValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** Where the answers of a batch go, line by line. Thread-safe. */
interface BatchOutput extends AutoCloseable {

    /** Keys of the lines that were answered by an earlier run. */
    Set<String> answered();

    /** Writes one line; it is out when this returns. */
    void write(String line) throws IOException;

    /** Whether nobody reads any more. */
    boolean isClosed();

    @Override
    void close() throws IOException;

    /** Answers on standard output. */
    static BatchOutput to(Console console) {
        return new BatchOutput() {
            @Override
            public Set<String> answered() {
                return Set.of();
            }

            @Override
            public void write(String line) {
                console.print(line + "\n");
            }

            @Override
            public boolean isClosed() {
                return console.isClosed();
            }

            @Override
            public void close() {}
        };
    }

    /** Answers in a file that may hold some already; a last line that is torn is cut off. */
    static BatchOutput to(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            channel.truncate(endOfLastLine(channel));
            channel.position(channel.size());
            return new ToFile(channel, keysIn(file));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static long endOfLastLine(FileChannel channel) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(1 << 16);
        for (long end = channel.size(); end > 0; end -= block.capacity()) {
            long start = Math.max(0, end - block.capacity());
            block.clear().limit((int) (end - start));
            long at = start;
            while (block.hasRemaining()) {
                int read = channel.read(block, at);
                if (read < 0) {
                    break;
                }
                at += read;
            }
            for (int i = block.position() - 1; i >= 0; i--) {
                if (block.get(i) == '\n') {
                    return start + i + 1;
                }
            }
        }
        return 0;
    }

    private static Set<String> keysIn(Path file) throws IOException {
        Set<String> keys = new HashSet<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    keys.add(key(line));
                }
            }
        }
        return keys;
    }

    private static String key(String line) {
        try {
            if (Syntax.JSON.parse(line, InputRules.PLAN) instanceof ContextValue.Fields answer) {
                return BatchLine.keyOf(answer).orElseThrow(() -> noAnswer(line));
            }
        } catch (PlanningException e) {
            throw noAnswer(line);
        }
        throw noAnswer(line);
    }

    private static UsageException noAnswer(String line) {
        return new UsageException("--out holds a line that is no answer of a batch: %.60s".formatted(line));
    }

    /** A file that grows. */
    record ToFile(FileChannel channel, Set<String> answered) implements BatchOutput {
        @Override
        public synchronized void write(String line) throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        @Override
        public boolean isClosed() {
            return false;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
