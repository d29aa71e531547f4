package dev.planwright.app.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A command on a terminal of its own, which {@code script} of util-linux makes, with a person who types. Closing ends
 * it.
 */
final class Terminal implements AutoCloseable {
    private static final int MOST_WAITS = 1200;

    private final Process process;
    private final Path screen;

    private Terminal(Process process, Path screen) {
        this.process = process;
        this.screen = screen;
    }

    /** Runs a line of shell, in which {@code $PW} is the launcher. The test is skipped where there is no {@code script}. */
    static Terminal run(String line, Map<String, String> environment) {
        Assumptions.assumeTrue(
                Launched.shell(Path.of("."), "script --version | grep -q util-linux")
                                .code()
                        == 0,
                "NOT RUN: no script of util-linux here, so nothing was tried on a terminal");
        try {
            Path screen = Files.createTempFile("planwright", ".screen");
            ProcessBuilder builder = new ProcessBuilder("script", "-qefc", line, "/dev/null")
                    .redirectErrorStream(true)
                    .redirectOutput(screen.toFile());
            builder.environment().remove("NO_COLOR");
            builder.environment().remove("COLUMNS");
            builder.environment().put("TERM", "xterm");
            builder.environment().put("PW", Launched.LAUNCHER);
            builder.environment().putAll(environment);
            return new Terminal(builder.start(), screen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands on the screen so far, with all that was erased again. */
    String screen() {
        try {
            return new String(Files.readAllBytes(screen), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the screen shows a text. */
    Terminal until(String text) throws InterruptedException {
        for (int i = 0; i < MOST_WAITS && process.isAlive() && !screen().contains(text); i++) {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        if (!screen().contains(text)) {
            throw new AssertionError("never shown: " + text + "\n" + screen());
        }
        return this;
    }

    /** Types. */
    Terminal type(String keys) throws IOException {
        OutputStream keyboard = process.getOutputStream();
        keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
        return this;
    }

    /** Waits for the end, and answers the exit code. */
    int code() throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new AssertionError("does not end\n" + screen());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
