package dev.planwright.http;

import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.port.in.PlanReviewer;
import dev.planwright.domain.port.in.Planner;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Serves plans by HTTP to programs on this machine, until it is closed. Thread-safe. */
public final class PlanningServer implements AutoCloseable {
    private final HttpSettings settings;
    private final Admission admission;
    private final Background background;
    private final Javalin javalin;
    private final AtomicBoolean closed = new AtomicBoolean();

    private PlanningServer(HttpSettings settings, Admission admission, Background background, Javalin javalin) {
        this.settings = settings;
        this.admission = admission;
        this.background = background;
        this.javalin = javalin;
    }

    /**
     * Starts to serve; requests are answered when this returns.
     *
     * @throws PlanningException {@code INVALID_REQUEST} if the host is not this machine's loopback interface, or if the
     *     address cannot be listened on
     */
    public static PlanningServer start(HttpSettings settings, Planner planner, PlanReviewer reviewer) {
        requireLoopback(settings.host());
        Background background = new Background();
        Admission admission = new Admission(settings, background);
        try {
            Javalin javalin = Javalin.create(config -> {
                JettySetup.apply(config, settings);
                RouteTable table = new RouteTable(config.routes);
                addPlanRoutes(table, settings, planner, admission, background);
                ReviewRoutes review = new ReviewRoutes(settings, reviewer, admission);
                Refusals refusals = new Refusals(ErrorStatus.STANDARD);
                table.post("/task-planning/validate", review::validate, refusals)
                        .post("/task-planning/schedule", review::schedule, refusals)
                        .get("/health", context -> Answer.json(context.res(), "{\"status\":\"ok\"}"))
                        .get("/ready", context -> {
                            if (admission.isDraining()) {
                                throw new RefusedException(Refusal.shuttingDown());
                            }
                            Answer.json(context.res(), "{\"status\":\"ready\"}");
                        })
                        .registerRest();
            });
            return new PlanningServer(settings, admission, background, javalin.start());
        } catch (JavalinBindException e) {
            background.close();
            throw new PlanningException(
                    PlanningError.INVALID_REQUEST,
                    "Cannot listen on %s:%d: the port is taken or may not be used"
                            .formatted(settings.host(), settings.port()),
                    e);
        }
    }

    private static void addPlanRoutes(
            RouteTable table, HttpSettings settings, Planner planner, Admission admission, Background background) {
        Refusals standard = new Refusals(ErrorStatus.STANDARD);
        Refusals sdk = new Refusals(ErrorStatus.SDK);
        PlanRoutes plans = new PlanRoutes(settings, planner, admission, background, standard);
        PlanRoutes sdkPlans = new PlanRoutes(settings, planner, admission, background, sdk);
        table.post("/task-planning/plan", plans::plan, standard)
                .post("/task-planning/plan/stream", plans::stream, standard)
                .post("/api/v1/planning/plan", sdkPlans::plan, sdk)
                .post("/api/v1/planning/plan/stream", sdkPlans::stream, sdk);
    }

    private static void requireLoopback(String host) {
        try {
            if (!InetAddress.getByName(host).isLoopbackAddress()) {
                throw new PlanningException(
                        PlanningError.INVALID_REQUEST,
                        "Cannot listen on %s: the server asks for no keys yet, so it serves this machine only; use 127.0.0.1"
                                .formatted(host));
            }
        } catch (UnknownHostException e) {
            throw new PlanningException(
                    PlanningError.INVALID_REQUEST, "Cannot listen on %s: no such host".formatted(host), e);
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
            admission.drain(settings.shutdownGrace());
            javalin.stop();
            background.close();
        }
    }
}
