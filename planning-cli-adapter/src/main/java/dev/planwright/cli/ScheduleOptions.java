package dev.planwright.cli;

import dev.planwright.document.PlanRequestReader;
import dev.planwright.domain.request.PlanOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say who works when. */
final class ScheduleOptions {
    @Option(names = "--team", paramLabel = "N", description = "How many people work at once.")
    private @Nullable Integer team;

    @Option(
            names = "--deadline",
            paramLabel = "SPAN|DATE",
            description = "When the plan must be finished: a span such as 2w or a date such as 2027-03-31.")
    private @Nullable String deadline;

    @Option(
            names = "--start",
            paramLabel = "DATE",
            description = "When work starts, for a deadline that is a date; now unless said otherwise.")
    private @Nullable String start;

    /** The options with what was said here. */
    PlanOptions over(PlanOptions options) {
        PlanOptions result = options;
        if (team != null) {
            result = result.withTeamSize(team);
        }
        if (deadline != null) {
            result = result.withDeadline(deadline);
        }
        if (start != null) {
            result = result.withStart(PlanRequestReader.instant(start)
                    .orElseThrow(() -> new UsageException("--start takes a date such as 2027-03-01 or a time such as"
                            + " 2027-03-01T09:00:00+01:00; this is neither: " + start)));
        }
        return result;
    }
}
