package dev.planwright.http;

import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.http.access.KeySource;
import dev.planwright.http.kubiya.Catalogue;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How the server listens and what it puts up with. Immutable, thread-safe.
 *
 * @param host where it listens: this machine's loopback interface, unless there are keys
 * @param port 0 for any free one
 * @param tls with what it proves who it is; absent for plain HTTP
 * @param keys where the API keys come from
 * @param maxBodyBytes the largest body of a request
 * @param maxRequests how many requests are answered at once, streams among them; more are refused with 503
 * @param maxStreams how many streams are open at once; more are refused with 429
 * @param maxStreamsOfKey the same for one key, unless the key says otherwise
 * @param readTime how long a body may take to arrive, and how long a connection may be silent while it is read from or
 *     written to
 * @param keepAlive how often a stream shows that it is alive, and how often one who waits for a plan is looked after
 * @param shutdownGrace how long plans may go on after {@link PlanningServer#close()}
 * @param catalogue who and what there is to carry out plans; asked each time that it is needed
 * @param workingTime how long a day is where a step of an event or a document says "3 days"
 */
public record HttpSettings(
        String host,
        int port,
        Optional<TlsSettings> tls,
        KeySource keys,
        int maxBodyBytes,
        int maxRequests,
        int maxStreams,
        int maxStreamsOfKey,
        Duration readTime,
        Duration keepAlive,
        Duration shutdownGrace,
        Supplier<Catalogue> catalogue,
        WorkingTime workingTime) {

    /** Port 8080 of 127.0.0.1, 1 MiB, 2,000 streams, 30 s to read, alive every 10 s, 5 s to end. */
    public static final HttpSettings DEFAULT = new Builder().build();

    public HttpSettings {
        require(port >= 0 && port <= 65_535, "port must be from 0 to 65535: ", port);
        require(maxBodyBytes > 0, "maxBodyBytes must be at least 1: ", maxBodyBytes);
        require(maxRequests > 0, "maxRequests must be at least 1: ", maxRequests);
        require(maxStreams > 0, "maxStreams must be at least 1: ", maxStreams);
        require(maxStreamsOfKey > 0, "maxStreamsOfKey must be at least 1: ", maxStreamsOfKey);
        require(readTime.toMillis() > 0, "readTime must be at least a millisecond: ", readTime);
        require(keepAlive.toMillis() > 0, "keepAlive must be at least a millisecond: ", keepAlive);
        require(!shutdownGrace.isNegative(), "shutdownGrace must not be negative: ", shutdownGrace);
    }

    private static void require(boolean condition, String rule, Object value) {
        if (!condition) {
            throw new IllegalArgumentException(rule + value);
        }
    }

    /** A builder that begins with these settings. */
    public Builder with() {
        Builder builder = new Builder();
        builder.host = host;
        builder.port = port;
        builder.tls = tls;
        builder.keys = keys;
        builder.maxBodyBytes = maxBodyBytes;
        builder.maxRequests = maxRequests;
        builder.maxStreams = maxStreams;
        builder.maxStreamsOfKey = maxStreamsOfKey;
        builder.readTime = readTime;
        builder.keepAlive = keepAlive;
        builder.shutdownGrace = shutdownGrace;
        builder.catalogue = catalogue;
        builder.workingTime = workingTime;
        return builder;
    }

    /** Makes settings; what is not said is as in {@link HttpSettings#DEFAULT}. Not thread-safe. */
    public static final class Builder {
        private String host = "127.0.0.1";
        private int port = 8080;
        private Optional<TlsSettings> tls = Optional.empty();
        private KeySource keys = KeySource.NONE;
        private int maxBodyBytes = 1 << 20;
        private int maxRequests = 3_000;
        private int maxStreams = 2_000;
        private int maxStreamsOfKey = 2_000;
        private Duration readTime = Duration.ofSeconds(30);
        private Duration keepAlive = Duration.ofSeconds(10);
        private Duration shutdownGrace = Duration.ofSeconds(5);
        private Supplier<Catalogue> catalogue = () -> Catalogue.EMPTY;
        private WorkingTime workingTime = WorkingTime.DEFAULT;

        /** Where it listens; port 0 takes any free one. */
        public Builder address(String newHost, int newPort) {
            host = newHost;
            port = newPort;
            return this;
        }

        /** With what it proves who it is. */
        public Builder tls(TlsSettings value) {
            tls = Optional.of(value);
            return this;
        }

        /** Where the API keys come from. */
        public Builder keys(KeySource value) {
            keys = value;
            return this;
        }

        /** The largest body of a request. */
        public Builder maxBodyBytes(int value) {
            maxBodyBytes = value;
            return this;
        }

        /** How many requests are answered at once. */
        public Builder maxRequests(int value) {
            maxRequests = value;
            return this;
        }

        /** How many streams are open at once, and how many of one key. */
        public Builder maxStreams(int inAll, int ofKey) {
            maxStreams = inAll;
            maxStreamsOfKey = ofKey;
            return this;
        }

        /** How long a body may take, and a connection may be silent. */
        public Builder readTime(Duration value) {
            readTime = value;
            return this;
        }

        /** How often a stream shows that it is alive. */
        public Builder keepAlive(Duration value) {
            keepAlive = value;
            return this;
        }

        /** How long plans may go on after the end. */
        public Builder shutdownGrace(Duration value) {
            shutdownGrace = value;
            return this;
        }

        /** Who and what there is to carry out plans. */
        public Builder catalogue(Supplier<Catalogue> value) {
            catalogue = value;
            return this;
        }

        /** How long a day is. */
        public Builder workingTime(WorkingTime value) {
            workingTime = value;
            return this;
        }

        /** The settings. */
        public HttpSettings build() {
            return new HttpSettings(
                    host,
                    port,
                    tls,
                    keys,
                    maxBodyBytes,
                    maxRequests,
                    maxStreams,
                    maxStreamsOfKey,
                    readTime,
                    keepAlive,
                    shutdownGrace,
                    catalogue,
                    workingTime);
        }
    }
}
