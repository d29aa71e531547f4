package dev.planwright.document;

import dev.planwright.domain.plan.Schedule;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.request.ContextValue;

/** A schedule in the form of the plan document. Thread-safe. */
final class ScheduleDocument {
    private ScheduleDocument() {}

    static ContextValue of(Schedule schedule) {
        FieldsBuilder fields = new FieldsBuilder()
                .list("waves", schedule.waves(), wave -> FieldsBuilder.items(wave, ScheduleDocument::id))
                .list("critical_path", schedule.criticalPath(), ScheduleDocument::id)
                .minutes("total_effort_minutes", schedule.totalEffort())
                .put("duration_minutes", duration(schedule));
        schedule.teamSize().ifPresent(people -> fields.number("team_size", people));
        fields.minutes("team_duration_minutes", schedule.teamDuration())
                .minutes("deadline_minutes", schedule.deadline());
        schedule.fitsDeadline().ifPresent(fits -> fields.flag("fits_deadline", fits));
        return fields.text("calendar", schedule.calendar().code())
                .put(
                        "working_time",
                        new FieldsBuilder()
                                .put(
                                        "hours_per_day",
                                        new ContextValue.Num(
                                                schedule.workingTime().hoursPerDay()))
                                .number("days_per_week", schedule.workingTime().daysPerWeek())
                                .build())
                .build();
    }

    private static ContextValue id(StepId id) {
        return ContextValue.of(id.value());
    }

    private static ContextValue duration(Schedule schedule) {
        return new FieldsBuilder()
                .minutes("optimistic", schedule.optimistic())
                .minutes("likely", schedule.likely())
                .minutes("pessimistic", schedule.pessimistic())
                .minutes("p50", schedule.p50())
                .minutes("p90", schedule.p90())
                .build();
    }
}
