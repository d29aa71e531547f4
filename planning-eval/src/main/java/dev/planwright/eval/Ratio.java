package dev.planwright.eval;

/**
 * What one case adds to a measure: the measure of many cases is the sum of parts by the sum of wholes. Immutable,
 * thread-safe.
 */
record Ratio(double part, double whole) {

    /** One case, one voice. */
    static Ratio of(double value) {
        return new Ratio(value, 1);
    }

    static Ratio of(boolean kept) {
        return of(kept ? 1 : 0);
    }

    static Ratio of(long part, long whole) {
        return new Ratio(part, whole);
    }
}
