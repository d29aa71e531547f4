package dev.planwright.cli;

import dev.planwright.domain.request.PlanOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say how a plan is made. */
final class PlannerOptions {
    @Option(
            names = "--planner",
            paramLabel = "CHAIN",
            split = ",",
            description = "Who plans: names in the order in which they are tried, joined by commas.")
    private List<String> planners = new ArrayList<>();

    @Option(names = "--strict", description = "Refuse a plan with errors instead of mending it by rule.")
    private boolean strict;

    @Option(names = "--max-steps", paramLabel = "N", description = "How many steps the plan may have.")
    private @Nullable Integer maxSteps;

    /** The options with what was said here; every planner is one of {@code known}. */
    PlanOptions over(PlanOptions options, List<String> known) {
        List<String> names = planners.stream().map(String::strip).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new UsageException(
                        "there is no planner called \"%s\"; there is: %s".formatted(name, String.join(", ", known)));
            }
        }
        PlanOptions result = options.withPlanners(names).withStrict(strict);
        return maxSteps == null ? result : result.withMaxSteps(maxSteps);
    }
}
