package dev.planwright.http.exchange;

import io.javalin.http.Context;

/** Decides who may ask. Thread-safe. */
@FunctionalInterface
public interface Gate {

    /**
     * Who asks.
     *
     * @throws RefusedException 401 without a good key, 403 for a page of another place, 429 beyond the caller's limits
     */
    Caller check(Context context);
}
