package dev.planwright.app.config;

import dev.planwright.domain.plan.WorkingTime;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How this program is set up. Immutable, thread-safe.
 *
 * @param planners names of the planners to try, in order
 * @param playbooks a folder with playbooks of one's own
 * @param workingTime how much of a day and of a week is worked
 * @param server how requests are served
 */
public record Settings(List<String> planners, Optional<Path> playbooks, WorkingTime workingTime, ServerConfig server) {

    /** Names of the planners that there are. */
    public static final List<String> KNOWN_PLANNERS = List.of("playbook");

    public Settings {
        planners = List.copyOf(planners);
    }
}
