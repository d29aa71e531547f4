package dev.planwright.app.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A scripted model server that is built from its source and runs for one test. */
final class FaultServer implements AutoCloseable {
    private static final Pattern OPEN = Pattern.compile("\"open\"\\s*:\\s*(\\d+)");

    private final Path program;
    private final Process process;
    private final String address;

    private FaultServer(Path program, Process process, String address) {
        this.program = program;
        this.process = process;
        this.address = address;
    }

    static FaultServer start(Path source) throws IOException, InterruptedException {
        Path program = Files.createTempDirectory("faults").resolve("server");
        Process build = new ProcessBuilder("go", "build", "-o", program.toString(), ".")
                .directory(source.toFile())
                .inheritIO()
                .start();
        if (build.waitFor() != 0) {
            throw new IOException("the fault server in " + source + " cannot be built");
        }
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String address = "127.0.0.1:" + port;
        Process process = new ProcessBuilder(program.toString(), "-listen", address, "-rate", "0")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        FaultServer server = new FaultServer(program, process, "http://" + address);
        for (int i = 0; i < 200 && !server.answers(); i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return server;
    }

    String address() {
        return address;
    }

    int port() {
        return URI.create(address).getPort();
    }

    /** The names of its faults; those that take an argument without which nothing happens get one. */
    List<String> faults() throws IOException {
        Process list = new ProcessBuilder(program.toString(), "-list-faults").start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            return out.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.strip().split("\\s+")[0])
                    .flatMap(name -> name.equals("status")
                            ? List.of(
                                    "status:400",
                                    "status:401",
                                    "status:404",
                                    "status:429:1",
                                    "status:500",
                                    "status:503")
                                    .stream()
                            : List.of(name).stream())
                    .toList();
        }
    }

    /** How many streams are still open, after giving their ends a little time to arrive. */
    int openStreams() throws IOException, InterruptedException {
        int open = openNow();
        for (int i = 0; i < 100 && open > 0; i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            open = openNow();
        }
        return open;
    }

    private int openNow() throws IOException, InterruptedException {
        Matcher open = OPEN.matcher(get("/stats"));
        if (!open.find()) {
            throw new IOException("the fault server does not count its streams");
        }
        return Integer.parseInt(open.group(1));
    }

    private boolean answers() throws InterruptedException {
        try {
            return !get("/stats").isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
