package dev.planwright.app;

import dev.planwright.app.config.PlannerChoice;
import dev.planwright.app.config.Settings;
import dev.planwright.cli.Check;
import dev.planwright.engine.PlanningEngine;
import dev.planwright.llm.ProviderCheck;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Looks at what planning needs. For one use. */
final class Doctor {
    private static final int WITH_VIRTUAL_THREADS = 21;

    private final Settings settings;
    private final PlanningEngine engine;

    Doctor(Settings settings, PlanningEngine engine) {
        this.settings = settings;
        this.engine = engine;
    }

    /** All checks, the configuration having been read. */
    List<Check> examine() {
        List<Check> checks = new ArrayList<>();
        checks.add(java());
        checks.add(new Check("playbooks", true, engine.playbooks().list().size() + " to plan by, without any network"));
        for (PlannerChoice choice : settings.planners()) {
            choice.model().ifPresent(model -> {
                ProviderCheck found = ProviderCheck.of(model);
                checks.add(new Check(choice.name(), found.isWell(), found.message()));
            });
        }
        settings.hint().ifPresent(hint -> checks.add(new Check("models", true, hint)));
        checks.add(port());
        return checks;
    }

    private static Check java() {
        int version = Runtime.version().feature();
        return new Check(
                "Java",
                true,
                version >= WITH_VIRTUAL_THREADS
                        ? "%d, with virtual threads".formatted(version)
                        : "%d; from %d on, a server holds more streams".formatted(version, WITH_VIRTUAL_THREADS));
    }

    private Check port() {
        String host = settings.server().http().host();
        int port = settings.server().http().port();
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            return new Check("server", true, "%s:%d is free to serve on".formatted(host, socket.getLocalPort()));
        } catch (IOException e) {
            return new Check(
                    "server",
                    false,
                    "cannot listen on %s:%d; serve with another --port or --host".formatted(host, port));
        }
    }
}
