package dev.planwright.app.config;

import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.out.Budget;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How this program is set up. Immutable, thread-safe.
 *
 * @param planners who is asked for plans, in order
 * @param hint how to use a model, if there is a key for one and nobody has said who plans
 * @param playbooks a folder with playbooks of one's own
 * @param runbooks a folder or a zip with Markdown runbooks
 * @param cache where what can be made anew is kept
 * @param workingTime how much of a day and of a week is worked
 * @param budget what the calls to models may cost for one plan
 * @param server how requests are served
 */
public record Settings(
        List<PlannerChoice> planners,
        Optional<String> hint,
        Optional<Path> playbooks,
        Optional<Path> runbooks,
        Path cache,
        WorkingTime workingTime,
        Budget budget,
        ServerConfig server) {

    public Settings {
        planners = List.copyOf(planners);
    }
}
