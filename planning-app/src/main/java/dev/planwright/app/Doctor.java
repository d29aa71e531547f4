package dev.planwright.app;

import dev.planwright.app.config.PlannerChoice;
import dev.planwright.app.config.Settings;
import dev.planwright.cli.Check;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.engine.PlanningEngine;
import dev.planwright.http.HttpSettings;
import dev.planwright.http.PlanningServer;
import dev.planwright.http.TlsCertificate;
import dev.planwright.http.TlsSettings;
import dev.planwright.http.access.KeyRing;
import dev.planwright.llm.ProviderCheck;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
        HttpSettings http = settings.server().http();
        checks.add(keys(http));
        http.tls().ifPresent(tls -> checks.add(certificate(tls)));
        checks.add(port(http));
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

    private static Check keys(HttpSettings http) {
        return check("API keys", () -> {
            PlanningServer.requireKeysUnlessLocal(http);
            int count = new KeyRing(http.keys()).size();
            return count == 0 ? "none, so a server serves this machine only" : count + " can be used";
        });
    }

    private static Check certificate(TlsSettings tls) {
        return check("TLS", () -> {
            Instant end = TlsCertificate.validUntil(tls);
            if (end.isBefore(Instant.now())) {
                throw new PlanningException(
                        PlanningError.INVALID_REQUEST, "the certificate ended at " + end + "; set a new one");
            }
            return "the certificate and its key fit, until " + end;
        });
    }

    /** What a look finds, or what it complains about, place by place. */
    private static Check check(String subject, Supplier<String> look) {
        try {
            return new Check(subject, true, look.get());
        } catch (PlanningException e) {
            String places = e.problems().stream()
                    .map(problem -> problem.pointer() + " " + problem.message())
                    .collect(Collectors.joining("; "));
            return new Check(subject, false, "%s%s%s".formatted(e.getMessage(), places.isEmpty() ? "" : ": ", places));
        }
    }

    private static Check port(HttpSettings http) {
        try (ServerSocket socket = new ServerSocket(http.port(), 1, InetAddress.getByName(http.host()))) {
            return new Check("server", true, "%s:%d is free to serve on".formatted(http.host(), socket.getLocalPort()));
        } catch (IOException e) {
            return new Check(
                    "server",
                    false,
                    "cannot listen on %s:%d; serve with another --port or --host".formatted(http.host(), http.port()));
        }
    }
}
