package dev.planwright.cli.option;

import dev.planwright.cli.UsageException;
import dev.planwright.cli.command.Spec;
import dev.planwright.document.PlanRequestReader;
import dev.planwright.domain.request.PlanOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that say who works when. */
public final class ScheduleOptions {
    private final OptionSpec team = Spec.number("--team", "N", "How many people work at once.");
    private final OptionSpec deadline = Spec.text(
            "--deadline",
            "SPAN|DATE",
            "When the plan must be finished: a span such as 2w or a day such as 2027-03-31 or next Friday.");
    private final OptionSpec start =
            Spec.text("--start", "DATE", "When work starts, for a deadline that is a date; now unless said otherwise.");

    /** The command with what is taken here. */
    public CommandSpec addTo(CommandSpec spec) {
        return spec.addOption(team).addOption(deadline).addOption(start);
    }

    /** The options with what was said here. */
    PlanOptions over(PlanOptions options) {
        PlanOptions result = options;
        @Nullable Integer people = team.getValue();
        if (people != null) {
            result = result.withTeamSize(people);
        }
        @Nullable String end = deadline.getValue();
        if (end != null) {
            result = result.withDeadline(end);
        }
        @Nullable String begin = start.getValue();
        if (begin != null) {
            result = result.withStart(PlanRequestReader.instant(begin)
                    .orElseThrow(() -> new UsageException("--start takes a date such as 2027-03-01 or a time such as"
                            + " 2027-03-01T09:00:00+01:00; this is neither: " + begin)));
        }
        return result;
    }
}
