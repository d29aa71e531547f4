package dev.planwright.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.VirtualThreads;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Threads for work that waits a lot: virtual ones where there are any, else a pool of a limited size. Thread-safe. */
public final class ServerThreads {
    private static final Duration IDLE = Duration.ofSeconds(30);
    /** A run gives its place to the next one a moment before its thread is free. */
    private static final int LEAVING = 64;

    private ServerThreads() {}

    /**
     * Threads for runs. What the log knows of a request, such as its trace, goes along with the work that it starts.
     *
     * @param most how much is done at once where there are no virtual threads; more is refused
     */
    public static Executor forRuns(int most) {
        Executor threads = forAll(most, "planwright-run");
        return task -> {
            @Nullable Map<String, String> known = MDC.getCopyOfContextMap();
            threads.execute(() -> {
                MDC.setContextMap(known == null ? Map.of() : known);
                try {
                    task.run();
                } finally {
                    MDC.clear();
                }
            });
        };
    }

    private static Executor forAll(int most, String name) {
        @Nullable Executor virtual = VirtualThreads.getDefaultVirtualThreadsExecutor();
        return virtual == null
                ? new ThreadPoolExecutor(
                        0,
                        most + LEAVING,
                        IDLE.toSeconds(),
                        TimeUnit.SECONDS,
                        new SynchronousQueue<>(),
                        task -> daemon(task, name))
                : virtual;
    }

    static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
