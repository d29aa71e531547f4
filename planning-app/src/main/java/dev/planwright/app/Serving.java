package dev.planwright.app;

import dev.planwright.app.config.Settings;
import dev.planwright.cli.Console;
import dev.planwright.engine.PlanningEngine;
import dev.planwright.http.HttpSettings;
import dev.planwright.http.PlanningServer;
import java.util.concurrent.CountDownLatch;

/** Serves HTTP until the process is told to end. For one use. */
final class Serving {
    private final HttpSettings settings;
    private final PlanningEngine engine;

    Serving(Settings settings, PlanningEngine engine) {
        this.settings = HttpSettings.DEFAULT
                .listeningOn(settings.host(), settings.port())
                .withWorkingTime(settings.workingTime());
        this.engine = engine;
    }

    /** Blocks for as long as the server runs. SIGTERM and Ctrl-C end it in order, with exit code 0. */
    void run(Console console) {
        PlanningServer server = PlanningServer.start(settings, engine.planner(), engine.reviewer());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, console), "end-of-serving"));
        console.complain("planwright: serving on http://%s:%d".formatted(address(settings.host()), server.port()));
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
