package dev.planwright.http;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.VirtualThreads;
import org.jspecify.annotations.Nullable;

/**
 * What happens at a time instead of on a request. One thread keeps the time and does nothing else, so that work that
 * blocks on a slow reader holds up no other. Thread-safe.
 */
final class Background implements AutoCloseable {
    private static final ThreadFactory DAEMON = task -> {
        Thread thread = new Thread(task, "planwright-background");
        thread.setDaemon(true);
        return thread;
    };

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, DAEMON);
    private final ExecutorService pool = Executors.newCachedThreadPool(DAEMON);
    private final Executor workers;

    Background() {
        @Nullable Executor virtual = VirtualThreads.getDefaultVirtualThreadsExecutor();
        workers = virtual == null ? pool : virtual;
        clock.setRemoveOnCancelPolicy(true);
    }

    Future<?> after(Duration time, Runnable task) {
        return clock.schedule(() -> workers.execute(task), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    Future<?> every(Duration time, Runnable task) {
        long millis = time.toMillis();
        return clock.scheduleAtFixedRate(() -> workers.execute(task), millis, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        pool.shutdown();
    }
}
