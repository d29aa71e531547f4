package dev.planwright.document.export;

import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.Estimate;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Schedule;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepTiming;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A plan as a Mermaid Gantt chart: each step at its earliest start, the critical ones marked. The axis counts days from
 * the start of the plan, working days on a working calendar; plans of at most a day show hours. Thread-safe.
 */
public final class PlanGantt {
    /** Mermaid draws dates only; day 1 of a year is the first day of the plan. */
    private static final LocalDateTime START = LocalDateTime.of(2024, 1, 1, 0, 0);

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int LONGEST_LABEL = 60;

    private final Plan plan;
    private final Schedule schedule;
    private final boolean inHours;

    private PlanGantt(Plan plan) {
        this.plan = plan;
        this.schedule = plan.schedule();
        this.inHours = schedule.likely().compareTo(day()) <= 0;
    }

    /** The plan as a chart with a section for each wave. */
    public static String of(Plan plan) {
        return new PlanGantt(plan).chart();
    }

    private String chart() {
        StringBuilder out = new StringBuilder("gantt\n")
                .append("    title %s\n".formatted(label(plan.outline().title())))
                .append("    dateFormat YYYY-MM-DD HH:mm:ss\n")
                .append("    axisFormat %s\n".formatted(inHours ? "%H:%M" : "day %-j"))
                .append("    todayMarker off\n");
        int wave = 0;
        int number = 0;
        for (Step step : plan.steps()) {
            Optional<StepTiming> timing = Optional.ofNullable(schedule.timings().get(step.id()));
            int own = timing.map(StepTiming::wave).orElse(1);
            if (own != wave) {
                wave = own;
                out.append("    section Wave %d\n".formatted(wave));
            }
            out.append(line(++number, step, timing));
        }
        return out.toString();
    }

    /** The number before the name keeps it from being read as one of Mermaid's own words. */
    private String line(int number, Step step, Optional<StepTiming> timing) {
        Duration start = timing.map(StepTiming::earliestStart).orElse(Duration.ZERO);
        Duration length = step.estimate().map(this::length).orElse(Duration.ZERO);
        return "    %d. %s :%s%ss%d, %s, %ds\n"
                .formatted(
                        number,
                        label(step.name()),
                        timing.filter(StepTiming::critical).isPresent() ? "crit, " : "",
                        length.isZero() ? "milestone, " : "",
                        number,
                        SECONDS.format(START.plus(drawn(start))),
                        drawn(length).toSeconds());
    }

    /** How long a step takes on the calendar of the schedule. */
    private Duration length(Estimate estimate) {
        boolean wait = estimate.clock() == Clock.ELAPSED && schedule.calendar() == Schedule.Calendar.WORKING;
        return wait ? schedule.workingTime().during(estimate.likely()) : estimate.likely();
    }

    /** A working day is drawn as a whole day, so that the axis has no nights. */
    private Duration drawn(Duration span) {
        return inHours ? span : Duration.ofSeconds(Math.round(span.toSeconds() * (86_400.0 / day().toSeconds())));
    }

    private Duration day() {
        return schedule.calendar() == Schedule.Calendar.WORKING
                ? schedule.workingTime().day()
                : Duration.ofDays(1);
    }

    /** Mermaid knows no escapes here: a sign that could end a label or begin a comment becomes a space. */
    private static String label(String text) {
        StringBuilder label = new StringBuilder();
        Wrapped.clean(text).codePoints().limit(LONGEST_LABEL).forEach(point -> {
            boolean plain = Character.isLetterOrDigit(point) || " .,-/+()'".indexOf(point) >= 0;
            label.appendCodePoint(plain ? point : ' ');
        });
        return label.toString().replaceAll(" +", " ").strip();
    }
}
