package dev.planwright.benchmarks.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers that ask for plans, so many at once, each when its last one is there. */
final class Load {
    private static final String BODY =
            "{\"task_description\": \"Migrate the orders database to PostgreSQL 15, run %d\"}";

    private final URI address;
    private final String firstStep;
    private final String end;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * Callers of one server.
     *
     * @param firstStep what the first line begins with in which a caller has a step that it can use
     * @param end what a line of a good answer contains
     */
    Load(URI address, String firstStep, String end) {
        this.address = address;
        this.firstStep = firstStep;
        this.end = end;
    }

    /** Milliseconds from the question to the first usable step, and to the end. */
    record Times(double firstStep, double whole) {}

    /** Asks for so many plans; ascending by the time of the first step. */
    List<Times> run(int plans, int atOnce) throws InterruptedException {
        ExecutorService callers = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<Times>> asked = new ArrayList<>();
            for (int i = 0; i < plans; i++) {
                String body = BODY.formatted(i);
                asked.add(callers.submit(() -> ask(body)));
            }
            List<Times> times = new ArrayList<>();
            for (Future<Times> answer : asked) {
                times.add(answer.get());
            }
            return times;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a plan failed: " + address, e);
        } finally {
            callers.shutdownNow();
        }
    }

    private Times ask(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        long start = System.nanoTime();
        double first = 0;
        boolean ended = false;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (first == 0 && line.startsWith(firstStep)) {
                    first = (System.nanoTime() - start) / 1e6;
                }
                ended |= line.contains(end);
            }
        }
        if (!ended || first == 0) {
            throw new IOException("the answer has no step or no end");
        }
        return new Times(first, (System.nanoTime() - start) / 1e6);
    }
}
