package dev.planwright.cli;

import dev.planwright.domain.request.PlanOptions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
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
        return start == null ? result : result.withStart(instant(start));
    }

    private static Instant instant(String text) {
        try {
            TemporalAccessor parsed = DateTimeFormatter.ofPattern("yyyy-MM-dd['T'HH:mm[:ss][XXX]]")
                    .parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (parsed instanceof OffsetDateTime moment) {
                return moment.toInstant();
            }
            LocalDateTime local =
                    parsed instanceof LocalDate date ? date.atStartOfDay() : LocalDateTime.from(parsed);
            return local.atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException e) {
            throw new UsageException(
                    "--start takes a date such as 2027-03-01 or 2027-03-01T09:00+01:00; this is neither: " + text);
        }
    }
}
