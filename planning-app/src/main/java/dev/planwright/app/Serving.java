package dev.planwright.app;

import dev.planwright.app.config.ServerConfig;
import dev.planwright.app.config.Settings;
import dev.planwright.cli.Console;
import dev.planwright.domain.port.in.PlanRuns;
import dev.planwright.domain.service.run.MemoryPlanStore;
import dev.planwright.engine.PlanningEngine;
import dev.planwright.http.PlanningServer;
import dev.planwright.http.ServerThreads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves HTTP until the process is told to end. For one use. */
final class Serving {
    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    private final ServerConfig config;
    private final PlanningEngine engine;
    private final AtomicBoolean ready = new AtomicBoolean();

    Serving(Settings settings, PlanningEngine engine) {
        this.config = settings.server();
        this.engine = engine;
    }

    /** Starts to serve, and reads the library, which the first plan would wait for. */
    PlanningServer start() {
        PlanRuns runs = engine.runs(
                config.runs(),
                new MemoryPlanStore(config.storeSize(), config.retention()),
                ServerThreads.forRuns(config.runs().atOnce()));
        PlanningServer server = PlanningServer.start(config.http(), runs, engine.reviewer(), ready::get);
        new Thread(this::warmUp, "warm-up").start();
        return server;
    }

    private void warmUp() {
        try {
            engine.playbooks().search("warm up", 1);
            ready.set(true);
        } catch (RuntimeException e) {
            LOG.error("The playbooks cannot be read, so the server will never be ready", e);
        }
    }

    /** Blocks for as long as the server runs. SIGTERM and Ctrl-C end it in order, with exit code 0. */
    void run(Console console) {
        PlanningServer server = start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, console), "end-of-serving"));
        console.complain("planwright: serving on %s://%s:%d"
                .formatted(
                        config.http().tls().isPresent() ? "https" : "http",
                        address(config.http().host()),
                        server.port()));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The JVM would answer 143 to a signal, which reads like a failure to those who watch over services. */
    private static void end(PlanningServer server, Console console) {
        console.complain("planwright: ending");
        server.close();
        Runtime.getRuntime().halt(0);
    }

    private static String address(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
