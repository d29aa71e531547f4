package dev.planwright.http;

import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.port.in.PlanReviewer;
import dev.planwright.domain.port.in.PlanRuns;
import dev.planwright.http.access.KeyGate;
import dev.planwright.http.access.KeyRing;
import dev.planwright.http.exchange.Admission;
import dev.planwright.http.exchange.RouteTable;
import dev.planwright.http.exchange.Routes;
import dev.planwright.http.exchange.RunDesk;
import dev.planwright.http.exchange.Streams;
import dev.planwright.http.kubiya.HealthRoutes;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves plans by HTTP until it is closed. Thread-safe. */
public final class PlanningServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PlanningServer.class);
    private static final Duration TIDY_EVERY = Duration.ofMillis(250);
    /** How long the last words to readers may take when the server ends. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final HttpSettings settings;
    private final PlanRuns runs;
    private final Admission admission;
    private final ServerMetrics metrics;
    private final WaitingConnections connections;
    private final GracefulHandler answering;
    private final Javalin javalin;
    private final ScheduledThreadPoolExecutor clock =
            new ScheduledThreadPoolExecutor(1, task -> ServerThreads.daemon(task, "planwright-clock"));
    private final ScheduledFuture<?> ticks;
    private final AtomicBoolean closed = new AtomicBoolean();

    private PlanningServer(HttpSettings settings, PlanRuns runs, PlanReviewer reviewer, BooleanSupplier ready) {
        KeyRing ring = new KeyRing(settings.keys());
        KeyGate gate = new KeyGate(ring, InstantSource.system());
        Streams streams = new Streams(
                settings.maxStreams(), caller -> gate.streams(caller).orElse(settings.maxStreamsOfKey()));
        this.settings = settings;
        this.connections =
                new WaitingConnections(new LateBodies(new MarkHandler(), settings.readTime()), settings.readTime());
        this.answering = new GracefulHandler(connections);
        this.runs = runs;
        this.admission = new Admission(settings.maxRequests());
        this.metrics = new ServerMetrics(runs, streams);
        RunDesk desk = new RunDesk(runs, settings.keepAlive());
        List<Routes> all = ServerRoutes.of(settings, runs, desk, streams, reviewer);
        this.javalin = Javalin.create(config -> {
            JettySetup.apply(config, settings, new AccessLog(metrics), answering, connections);
            RouteTable table = new RouteTable(config.routes, gate, admission);
            all.forEach(routes -> routes.register(table));
            OperationRoutes operations = new OperationRoutes(admission, metrics, ready);
            operations.register(table);
            new HealthRoutes(operations::requireReady, runs::running, settings.catalogue()).register(table);
            table.registerRest();
        });
        this.ticks = clock.scheduleWithFixedDelay(
                () -> tick(ring), TIDY_EVERY.toMillis(), TIDY_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Starts to serve; requests are answered when this returns.
     *
     * @param ready whether plans can be made already; asked by {@code /ready}
     * @throws PlanningException {@code INVALID_REQUEST} if there are no keys and the host is not this machine's loopback
     *     interface, if keys or certificates cannot be used, or if the address cannot be listened on
     */
    public static PlanningServer start(
            HttpSettings settings, PlanRuns runs, PlanReviewer reviewer, BooleanSupplier ready) {
        requireKeysUnlessLocal(settings);
        requireFree(settings);
        PlanningServer server = new PlanningServer(settings, runs, reviewer, ready);
        try {
            server.javalin.start();
            return server;
        } catch (JavalinBindException e) {
            server.clock.shutdownNow();
            server.metrics.close();
            throw cannotListen(settings, e);
        }
    }

    /** Asked before the server below is, since that one would log the same in its own words. */
    private static void requireFree(HttpSettings settings) {
        try (ServerSocketChannel probe = ServerSocketChannel.open()) {
            probe.bind(new InetSocketAddress(settings.host(), settings.port()));
        } catch (IOException | UnresolvedAddressException e) {
            throw cannotListen(settings, e);
        }
    }

    private static PlanningException cannotListen(HttpSettings settings, Exception cause) {
        return new PlanningException(
                PlanningError.INVALID_REQUEST,
                "Cannot listen on %s:%d: the port is taken or may not be used"
                        .formatted(settings.host(), settings.port()),
                cause);
    }

    /** @throws PlanningException {@code INVALID_REQUEST} if there are no keys and others than this machine could ask */
    public static void requireKeysUnlessLocal(HttpSettings settings) {
        String host = settings.host();
        try {
            if (!settings.keys().isPresent() && !InetAddress.getByName(host).isLoopbackAddress()) {
                throw new PlanningException(
                        PlanningError.INVALID_REQUEST,
                        "Cannot listen on %s without API keys: set server.api_keys_file or server.api_keys, or serve this machine only by 127.0.0.1"
                                .formatted(host));
            }
        } catch (UnknownHostException e) {
            throw new PlanningException(
                    PlanningError.INVALID_REQUEST, "Cannot listen on %s: no such host".formatted(host), e);
        }
    }

    /** What fails once is tried again: the clock must go on. */
    private void tick(KeyRing ring) {
        try {
            runs.tidy();
            ring.refresh();
            connections.endOverdue();
        } catch (RuntimeException e) {
            LOG.error("Tidying up failed", e);
        }
    }

    /** The port that is listened on. */
    public int port() {
        return javalin.port();
    }

    /**
     * Takes in no new work, gives running plans the grace of the settings to finish, stops what still runs, telling its
     * readers, and frees the port. Blocks until then; a second call does nothing.
     */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            admission.drain();
            runs.drain(settings.shutdownGrace());
            admission.awaitIdle(LAST_WORDS);
            ticks.cancel(false);
            clock.shutdownNow();
            awaitLastBytes();
            javalin.stop();
            metrics.close();
        }
    }

    /** An answer is given before its last bytes are on their way. */
    private void awaitLastBytes() {
        answering
                .shutdown()
                .completeOnTimeout(null, LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> null)
                .join();
    }
}
