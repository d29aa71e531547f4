package dev.planwright.document.export;

import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Schedule;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepTiming;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
    private final Facts facts;
    private final Schedule schedule;
    private final boolean inHours;

    private PlanGantt(Plan plan) {
        this.plan = plan;
        this.facts = new Facts(plan);
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
        Map<Integer, List<Step>> waves = plan.steps().stream()
                .collect(Collectors.groupingBy(
                        step -> Math.max(1, facts.wave(step.id())), TreeMap::new, Collectors.toList()));
        waves.forEach((wave, steps) -> {
            out.append("    section Wave %d\n".formatted(wave));
            steps.forEach(step -> out.append(line(facts.number(step.id()), step)));
        });
        return out.toString();
    }

    /** The number before the name keeps it from being read as one of Mermaid's own words. */
    private String line(int number, Step step) {
        Duration start = Optional.ofNullable(schedule.timings().get(step.id()))
                .map(StepTiming::earliestStart)
                .orElse(Duration.ZERO);
        Duration length = facts.length(step);
        return "    %d. %s :%s%ss%d, %s, %ds\n"
                .formatted(
                        number,
                        label(step.name()),
                        facts.isCritical(step.id()) ? "crit, " : "",
                        length.isZero() ? "milestone, " : "",
                        number,
                        SECONDS.format(START.plus(drawn(start))),
                        drawn(length).toSeconds());
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
