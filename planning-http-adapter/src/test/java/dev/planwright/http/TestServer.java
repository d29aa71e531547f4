package dev.planwright.http;

import dev.planwright.domain.contract.TestSettings;
import dev.planwright.domain.port.in.PlanRuns;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.port.in.Replanner;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.run.RunLimits;
import dev.planwright.domain.service.PlanningService;
import dev.planwright.domain.service.ReviewService;
import dev.planwright.domain.service.run.MemoryPlanStore;
import dev.planwright.domain.service.run.PlanRunService;
import dev.planwright.domain.service.run.PlannersById;
import dev.planwright.domain.service.run.RunSettings;
import dev.planwright.http.contract.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A started server, and the ways to talk to it. Thread-safe. */
final class TestServer implements AutoCloseable {
    static final String TASK = "{\"task_description\":\"Migrate the orders database to PostgreSQL 15\"}";
    static final HttpSettings SETTINGS =
            HttpSettings.DEFAULT.with().address("127.0.0.1", 0).build();

    private static final long STORE = 1L << 28;

    final PlanningServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestServer(PlanningServer server) {
        this.server = server;
    }

    static TestServer proposing(PlanProposer proposer) {
        return proposing(proposer, SETTINGS);
    }

    static TestServer proposing(PlanProposer proposer, HttpSettings settings) {
        return proposing(proposer, settings, RunLimits.DEFAULT);
    }

    static TestServer proposing(PlanProposer proposer, HttpSettings settings, RunLimits limits) {
        return planning(asking(proposer), settings, limits);
    }

    private static Function<String, Planner> asking(PlanProposer proposer) {
        return id -> new PlanningService(List.of(proposer), TestSettings.SETTINGS.withPlanIds(() -> id));
    }

    static TestServer planning(Planner planner) {
        return planning(id -> planner, SETTINGS, RunLimits.DEFAULT);
    }

    /** A server that keeps no more than so many characters of ended plans. */
    static TestServer keeping(long characters, PlanProposer proposer) {
        return planning(asking(proposer), SETTINGS, RunLimits.DEFAULT, () -> true, characters);
    }

    /** A server whose planner is always asked; {@code ready} says whether it could be. */
    static TestServer readyIf(BooleanSupplier ready) {
        return planning(asking(ScriptedProposer.finishing(2)), SETTINGS, RunLimits.DEFAULT, ready, STORE);
    }

    private static TestServer planning(Function<String, Planner> planners, HttpSettings settings, RunLimits limits) {
        return planning(planners, settings, limits, () -> true, STORE);
    }

    private static TestServer planning(
            Function<String, Planner> planners,
            HttpSettings settings,
            RunLimits limits,
            BooleanSupplier ready,
            long characters) {
        AtomicInteger plans = new AtomicInteger();
        RunSettings runSettings = new RunSettings(
                limits,
                InstantSource.system(),
                () -> "plan-" + plans.incrementAndGet(),
                ServerThreads.forRuns(limits.atOnce()));
        PlanRuns runs = new PlanRunService(
                runSettings, new Planners(planners), new MemoryPlanStore(characters, Duration.ofHours(1)));
        return new TestServer(PlanningServer.start(settings, runs, new ReviewService(TestSettings.SETTINGS), ready));
    }

    private record Planners(Function<String, Planner> planners) implements PlannersById {
        @Override
        public Planner planner(String planId) {
            return planners.apply(planId);
        }

        @Override
        public Replanner replanner(String planId) {
            return (Replanner) planners.apply(planId);
        }
    }

    HttpResponse<String> post(String path, String body) {
        return send(
                path,
                request -> request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) {
        return send(path, HttpRequest.Builder::GET);
    }

    HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> shape) {
        HttpResponse<String> answer = send(path, shape, BodyHandlers.ofString());
        Contract.check(answer);
        return answer;
    }

    <T> HttpResponse<T> send(String path, UnaryOperator<HttpRequest.Builder> shape, HttpResponse.BodyHandler<T> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofMinutes(1));
        try {
            return client.send(shape.apply(request).build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A stream that is read as it comes. */
    HttpResponse<InputStream> stream(String path, String body) {
        return send(
                path, request -> request.POST(HttpRequest.BodyPublishers.ofString(body)), BodyHandlers.ofInputStream());
    }

    /** A connection on which bytes are sent by hand. */
    Socket connect(String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    /** What comes back until the server ends the connection. */
    static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    static String head(String path, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    @Override
    public void close() {
        server.close();
    }
}
