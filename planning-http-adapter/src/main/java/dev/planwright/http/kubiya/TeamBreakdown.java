package dev.planwright.http.kubiya;

import dev.planwright.document.FieldsBuilder;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.plan.StepStatus;
import dev.planwright.domain.plan.StepTiming;
import dev.planwright.domain.request.ContextValue;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The steps by who carries them out. Tasks are numbered from 1 through all groups in the order listed, and a task's
 * dependencies are such numbers. Steps that were dropped are left out. Not thread-safe.
 */
final class TeamBreakdown {
    private final Plan plan;
    private final Catalogue catalogue;
    private final Map<StepId, Integer> numbers = new HashMap<>();

    private TeamBreakdown(Plan plan, Catalogue catalogue) {
        this.plan = plan;
        this.catalogue = catalogue;
    }

    static List<ContextValue> of(Plan plan, Assignment assignment, Catalogue catalogue) {
        TeamBreakdown breakdown = new TeamBreakdown(plan, catalogue);
        Map<Optional<Executor>, List<Step>> groups = assignment.groups();
        groups.values().forEach(steps -> steps.forEach(breakdown::number));
        return groups.entrySet().stream()
                .map(group -> breakdown.group(group.getKey(), group.getValue()))
                .toList();
    }

    private void number(Step step) {
        numbers.put(step.id(), numbers.size() + 1);
    }

    private ContextValue group(Optional<Executor> executor, List<Step> steps) {
        FieldsBuilder fields = new FieldsBuilder();
        executor.ifPresentOrElse(who -> name(who, fields), () -> fields.text("team_name", "Unassigned"));
        return fields.texts("responsibilities", responsibilities(executor, steps))
                .list("tasks", steps, this::task)
                .put("estimated_time_hours", Effort.number(Effort.hours(steps)))
                .build();
    }

    private void name(Executor executor, FieldsBuilder fields) {
        if (executor.type() == Executor.Type.TEAM) {
            fields.text("team_id", executor.id()).text("team_name", executor.name());
            return;
        }
        catalogue.teams().stream()
                .filter(team -> team.agents().contains(executor.id()))
                .findFirst()
                .ifPresent(team -> fields.text("team_id", team.id()).text("team_name", team.name()));
        fields.text("agent_id", executor.id()).text("agent_name", executor.name());
    }

    /** The skills that are required of the group; where it has none, the steps speak for themselves. */
    private static List<String> responsibilities(Optional<Executor> executor, List<Step> steps) {
        return steps.stream()
                .flatMap(step -> executor.map(who -> who.skillsFor(step)).orElse(step.requiredSkills()).stream())
                .distinct()
                .toList();
    }

    private ContextValue task(Step step) {
        String priority = priority(step);
        FieldsBuilder fields = new FieldsBuilder()
                .text("title", step.name())
                .text("description", Optional.of(step.description()).filter(text -> !text.isBlank()))
                .text("status", status(step.status()))
                .text("priority", priority);
        List<Integer> dependencies = step.dependencies().stream()
                .map(numbers::get)
                .filter(Objects::nonNull)
                .toList();
        if (!dependencies.isEmpty()) {
            fields.list("dependencies", dependencies, number -> ContextValue.of((long) number));
        }
        if (!step.subtasks().isEmpty()) {
            fields.list(
                    "subtasks",
                    step.subtasks(),
                    subtask -> new FieldsBuilder()
                            .text("title", subtask)
                            .text("status", status(step.status()))
                            .text("priority", priority)
                            .build());
        }
        return fields.build();
    }

    /** High if a delay of the step delays the plan, medium if it can be late by no more than it takes, else low. */
    private String priority(Step step) {
        StepTiming timing = plan.schedule().timings().get(step.id());
        if (timing == null) {
            return "medium";
        }
        Duration takes = step.estimate().map(estimate -> estimate.likely()).orElse(Duration.ZERO);
        return timing.critical() ? "high" : timing.slack().compareTo(takes) <= 0 ? "medium" : "low";
    }

    private static String status(StepStatus status) {
        return switch (status) {
            case TODO, DROPPED -> "pending";
            case IN_PROGRESS -> "in_progress";
            case DONE -> "done";
        };
    }
}
