package dev.planwright.http.exchange;

/** Routes that belong together. */
@FunctionalInterface
public interface Routes {

    /** Adds them to the table. */
    void register(RouteTable table);
}
