package dev.planwright.app.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command that was run to its end. */
record Launched(int code, String out, String err) {
    /** The checkout that this test belongs to. */
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    static final String LAUNCHER = ROOT.resolve("planwright").toString();

    /** Runs the launcher without input. */
    static Launched planwright(String... arguments) {
        List<String> command = new ArrayList<>(List.of(LAUNCHER));
        command.addAll(List.of(arguments));
        return run(command, new byte[0], Map.of(), ROOT);
    }

    /** Runs a line of shell, in which {@code $PW} is the launcher. */
    static Launched shell(Path folder, String line) {
        return run(List.of("sh", "-c", line), new byte[0], Map.of("PW", LAUNCHER), folder);
    }

    /** Runs a command to its end, which must come within two minutes. */
    static Launched run(List<String> command, byte[] input, Map<String, String> environment, Path folder) {
        try {
            Path in = Files.write(Files.createTempFile("planwright", ".in"), input);
            Path out = Files.createTempFile("planwright", ".out");
            Path err = Files.createTempFile("planwright", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("does not end: " + command);
            }
            Launched launched = new Launched(process.exitValue(), text(out), text(err));
            for (Path file : List.of(in, out, err)) {
                Files.delete(file);
            }
            return launched;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
