package dev.planwright.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code eval} is to measure. Immutable, thread-safe.
 *
 * @param sets a folder of sets, or an earlier report
 * @param limit at most so many cases of a set, at least 1
 * @param runs how often each plan is made, at least 1
 * @param json whether the report is for a program
 * @param against an earlier report to compare with
 */
public record Measurement(Path sets, int limit, int runs, boolean json, Optional<Path> against) {
    public static final int USUAL_RUNS = 3;
}
