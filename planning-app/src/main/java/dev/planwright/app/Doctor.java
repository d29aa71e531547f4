package dev.planwright.app;

import dev.planwright.app.config.Configuration;
import dev.planwright.app.config.PlannerChoice;
import dev.planwright.app.config.Settings;
import dev.planwright.cli.Check;
import dev.planwright.cli.Overrides;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
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
    private final List<Check> checks = new ArrayList<>();

    private Doctor(Settings settings) {
        this.settings = settings;
    }

    /**
     * All checks. Where the configuration is wrong, the usual value stands for each wrong one, and no provider is asked:
     * it might be another one than is meant.
     */
    static List<Check> examine(Configuration configuration, Overrides overrides) {
        Configuration.Reading reading = configuration.look(overrides);
        Doctor doctor = new Doctor(reading.settings());
        doctor.checks.add(java());
        doctor.configuration(reading);
        doctor.planners(reading.problems().isEmpty());
        return doctor.server();
    }

    private void configuration(Configuration.Reading reading) {
        String files = reading.files().isEmpty() ? "no file, so as usual" : String.join(", ", reading.files());
        if (reading.problems().isEmpty()) {
            checks.add(new Check("configuration", true, files));
        }
        reading.problems().forEach(problem -> checks.add(new Check("configuration", false, problem)));
    }

    private void planners(boolean asksProviders) {
        int playbooks =
                new EngineWorkbench(settings, hint -> {}).playbooks().list().size();
        checks.add(new Check("playbooks", true, playbooks + " to plan by, without any network"));
        if (asksProviders) {
            settings.planners().forEach(this::provider);
        }
        settings.hint().ifPresent(hint -> checks.add(new Check("models", true, hint)));
    }

    private void provider(PlannerChoice choice) {
        choice.model()
                .map(ProviderCheck::of)
                .ifPresent(found -> checks.add(new Check(choice.name(), found.isWell(), found.message())));
    }

    private List<Check> server() {
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
