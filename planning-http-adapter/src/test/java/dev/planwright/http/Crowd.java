package dev.planwright.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same thing many times at once. */
final class Crowd {
    private Crowd() {}

    static <T> List<T> of(int size, Callable<T> task) {
        ExecutorService threads = Executors.newFixedThreadPool(size);
        CountDownLatch start = new CountDownLatch(size);
        try {
            List<Future<T>> results = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                results.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return task.call();
                }));
            }
            List<T> values = new ArrayList<>();
            for (Future<T> result : results) {
                values.add(result.get());
            }
            return values;
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
