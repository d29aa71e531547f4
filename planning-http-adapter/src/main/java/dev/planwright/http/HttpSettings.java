package dev.planwright.http;

import dev.planwright.domain.plan.WorkingTime;
import java.time.Duration;

/**
 * How the server listens and what it puts up with. Immutable, thread-safe.
 *
 * @param host a name or address of this machine's loopback interface
 * @param port 0 for any free one
 * @param maxBodyBytes the largest body of a request
 * @param maxConcurrentPlans how many plans are made or reviewed at once; more are refused with 503
 * @param readTime how long a body may take to arrive, and how long a connection may be silent while it is read from or
 *     written to
 * @param planTime how long a plan may take
 * @param keepAlive how often a stream shows that it is alive
 * @param shutdownGrace how long plans may go on after {@link PlanningServer#close()}
 * @param workingTime how long a day is where a step of an event or a document says "3 days"
 */
public record HttpSettings(
        String host,
        int port,
        int maxBodyBytes,
        int maxConcurrentPlans,
        Duration readTime,
        Duration planTime,
        Duration keepAlive,
        Duration shutdownGrace,
        WorkingTime workingTime) {

    /** Port 8080 of 127.0.0.1, 1 MiB, 1,000 plans, 30 s to read, 5 min to plan, alive every 10 s, 5 s to end. */
    public static final HttpSettings DEFAULT = new HttpSettings(
            "127.0.0.1",
            8080,
            1 << 20,
            1_000,
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            WorkingTime.DEFAULT);

    public HttpSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be from 0 to 65535: " + port);
        }
        if (maxBodyBytes < 1 || maxConcurrentPlans < 1) {
            throw new IllegalArgumentException(
                    "limits must be at least 1: " + maxBodyBytes + " bytes, " + maxConcurrentPlans + " plans");
        }
        if (!isPositive(readTime) || !isPositive(planTime) || !isPositive(keepAlive) || shutdownGrace.isNegative()) {
            throw new IllegalArgumentException("times must be at least a millisecond: " + readTime + ", " + planTime
                    + ", " + keepAlive + ", " + shutdownGrace);
        }
    }

    private static boolean isPositive(Duration time) {
        return time.toMillis() > 0;
    }

    /** These settings for another address. */
    public HttpSettings listeningOn(String otherHost, int otherPort) {
        return new HttpSettings(
                otherHost,
                otherPort,
                maxBodyBytes,
                maxConcurrentPlans,
                readTime,
                planTime,
                keepAlive,
                shutdownGrace,
                workingTime);
    }

    /** These settings with other limits. */
    public HttpSettings withLimits(int bodyBytes, int concurrentPlans) {
        return new HttpSettings(
                host, port, bodyBytes, concurrentPlans, readTime, planTime, keepAlive, shutdownGrace, workingTime);
    }

    /** These settings with other times. */
    public HttpSettings withTimes(Duration read, Duration plan, Duration alive, Duration grace) {
        return new HttpSettings(host, port, maxBodyBytes, maxConcurrentPlans, read, plan, alive, grace, workingTime);
    }

    /** These settings with another working time. */
    public HttpSettings withWorkingTime(WorkingTime other) {
        return new HttpSettings(
                host, port, maxBodyBytes, maxConcurrentPlans, readTime, planTime, keepAlive, shutdownGrace, other);
    }
}
