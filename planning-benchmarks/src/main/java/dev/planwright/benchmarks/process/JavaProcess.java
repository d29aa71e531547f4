package dev.planwright.benchmarks.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a JVM of its own, on a port of loopback. Closing ends it. */
final class JavaProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(1);

    private final Process process;
    private final int port;

    private JavaProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Starts a class of this class path; its first argument is the port. */
    static JavaProcess start(Class<?> main, String... arguments) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = command(System.getProperty("java.class.path"), main.getName());
        command.add(Integer.toString(port));
        command.addAll(List.of(arguments));
        return started(new ProcessBuilder(command), port, "/health");
    }

    /** Starts the packaged program as a server. */
    static JavaProcess serve(Path jar, Map<String, String> environment) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = command(jar.toString(), "dev.planwright.app.Main");
        command.addAll(List.of("serve", "--port", Integer.toString(port)));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return started(builder, port, "/ready");
    }

    private static List<String> command(String classPath, String main) {
        return new ArrayList<>(List.of(java(), "-Xmx1g", "-cp", classPath, main));
    }

    private static JavaProcess started(ProcessBuilder builder, int port, String sign)
            throws IOException, InterruptedException {
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        JavaProcess process = new JavaProcess(builder.start(), port);
        long deadline = System.nanoTime() + START.toNanos();
        while (!process.answers(sign)) {
            if (System.nanoTime() > deadline || !process.process.isAlive()) {
                process.close();
                throw new IllegalStateException("does not start: " + builder.command());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return process;
    }

    private boolean answers(String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(path)).build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The processor time that it has used so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
