package dev.planwright.app.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that was started by the launcher on a free port of this machine. */
final class Served implements AutoCloseable {
    private static final Pattern SERVING = Pattern.compile("serving on (http://\\S+)");

    final String address;
    private final Process process;
    private final Path log;

    private Served(String address, Process process, Path log) {
        this.address = address;
        this.process = process;
        this.log = log;
    }

    /** @param environment beside what every process gets */
    static Served start(Path folder, Map<String, String> environment) throws IOException {
        Path log = folder.resolve("server.log");
        ProcessBuilder builder = new ProcessBuilder(List.of(Launched.LAUNCHER, "serve", "--port", "0"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        for (int i = 0; i < 3_600 && process.isAlive(); i++) {
            Matcher said = SERVING.matcher(Files.readString(log));
            if (said.find()) {
                return new Served(said.group(1), process, log);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        process.destroyForcibly();
        throw new IOException("the server did not start: " + Files.readString(log));
    }

    /** Sends SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** Waits for its end. Returns the exit code. */
    int awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IOException("the server does not end: " + log());
        }
        return process.exitValue();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
