package dev.planwright.domain.plan;

/** Which clock an estimate runs on. */
public enum Clock {
    /** Time in which somebody works. */
    WORKING,
    /** Time that passes by itself, at night too, such as a watch of 24 hours. */
    ELAPSED
}
