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
 * @param runbooks a folder or a zip with Markdown runbooks
 * @param cache where what can be made anew is kept
 * @param workingTime how much of a day and of a week is worked
 * @param host where {@code serve} listens
 * @param port the same; 0 takes a free one
 */
public record Settings(
        List<String> planners,
        Optional<Path> playbooks,
        Optional<Path> runbooks,
        Path cache,
        WorkingTime workingTime,
        String host,
        int port) {

    /** Names of the planners that there are. */
    public static final List<String> KNOWN_PLANNERS = List.of("playbook");

    public Settings {
        planners = List.copyOf(planners);
    }
}
