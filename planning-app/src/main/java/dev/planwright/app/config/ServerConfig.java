package dev.planwright.app.config;

import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.run.RunLimits;
import dev.planwright.http.HttpSettings;
import dev.planwright.http.TlsSettings;
import dev.planwright.http.access.KeySource;
import dev.planwright.http.kubiya.Catalogue;
import dev.planwright.http.kubiya.CatalogueFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How {@code serve} serves. Immutable, thread-safe.
 *
 * @param runs what plans that are made in the background are allowed
 * @param storeSize about how many characters of text plans that are kept hold together
 * @param retention how long a plan is kept
 */
public record ServerConfig(HttpSettings http, RunLimits runs, long storeSize, Duration retention) {
    private static final int MANY = 1_000_000;
    private static final long STORE_SIZE = 64L << 20;
    private static final Duration RETENTION = Duration.ofHours(1);

    static ServerConfig read(Values values, WorkingTime workingTime) {
        RunLimits runs = RunLimits.DEFAULT;
        return new ServerConfig(
                http(values, workingTime),
                new RunLimits(
                        many(values, Key.MAX_PLANS, runs.atOnce()),
                        values.someTime(Key.PLAN_TIME, runs.time()),
                        values.time(Key.ORPHAN_GRACE, runs.orphanGrace()),
                        runs.failureMemory()),
                values.bytes(Key.STORE_SIZE, STORE_SIZE, 1L << 40),
                values.someTime(Key.RETENTION, RETENTION));
    }

    private static HttpSettings http(Values values, WorkingTime workingTime) {
        HttpSettings usual = HttpSettings.DEFAULT;
        int maxStreams = many(values, Key.MAX_STREAMS, usual.maxStreams());
        HttpSettings.Builder http = usual.with()
                .workingTime(workingTime)
                .keys(keys(values))
                .catalogue(values.read(Key.CATALOGUE, () -> Catalogue.EMPTY, ServerConfig::catalogue))
                .address(
                        values.read(Key.HOST, usual.host(), Values::host),
                        values.whole(Key.PORT, usual.port(), 0, 65_535))
                .maxBodyBytes((int) values.bytes(Key.MAX_BODY, usual.maxBodyBytes(), Integer.MAX_VALUE))
                .maxRequests(many(values, Key.MAX_REQUESTS, Math.max(usual.maxRequests(), maxStreams + 1_000)))
                .maxStreams(maxStreams, many(values, Key.MAX_STREAMS_PER_KEY, maxStreams))
                .readTime(values.someTime(Key.READ_TIME, usual.readTime()))
                .keepAlive(values.someTime(Key.KEEP_ALIVE, usual.keepAlive()))
                .shutdownGrace(values.time(Key.SHUTDOWN_GRACE, usual.shutdownGrace()));
        tls(values).ifPresent(http::tls);
        return http.build();
    }

    private static int many(Values values, Key key, int usual) {
        return values.whole(key, usual, 1, MANY);
    }

    private static KeySource keys(Values values) {
        List<String> listed = values.read(
                Key.API_KEYS,
                List.of(),
                text -> Stream.of(text.split(","))
                        .map(String::strip)
                        .filter(pair -> !pair.isEmpty())
                        .toList());
        return new KeySource(listed, values.readable(Key.API_KEYS_FILE));
    }

    private static Supplier<Catalogue> catalogue(String text) {
        try {
            return new CatalogueFile(Values.file(text).orElseThrow());
        } catch (PlanningException e) {
            throw new Values.BrokenRule("cannot be used: " + e.getMessage());
        }
    }

    private static Optional<TlsSettings> tls(Values values) {
        Optional<Path> store = values.readable(Key.TLS_KEY_STORE);
        Optional<Path> certificate = values.readable(Key.TLS_CERTIFICATE);
        Optional<Path> key = values.readable(Key.TLS_PRIVATE_KEY);
        if (certificate.isPresent() != key.isPresent() || (store.isPresent() && certificate.isPresent())) {
            values.problems()
                    .add("server.tls: set either key_store and key_store_password, or certificate and private_key");
            return Optional.empty();
        }
        String password = values.read(Key.TLS_KEY_STORE_PASSWORD, "", text -> text);
        return store.<TlsSettings>map(file -> new TlsSettings.KeyStoreFile(file, password))
                .or(() -> certificate.flatMap(chain -> key.map(file -> new TlsSettings.Pem(chain, file))));
    }
}
