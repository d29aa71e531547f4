package dev.planwright.domain.draft;

import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.plan.StepStatus;
import dev.planwright.domain.request.ContextValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step as it was said: its id may be illegal or taken, its name blank, its dependencies unknown. Immutable,
 * thread-safe.
 *
 * @param unreadableEstimate the estimate's text where it could not be understood
 */
public record StepDraft(
        String id,
        String name,
        String description,
        Optional<EstimateDraft> estimate,
        Optional<String> unreadableEstimate,
        List<String> prerequisites,
        List<String> subtasks,
        List<String> requiredSkills,
        List<String> risks,
        List<String> dependencies,
        Optional<String> doneWhen,
        Optional<String> rollback,
        List<String> commands,
        ContextValue.Fields context,
        StepStatus status,
        Optional<String> source) {
    public StepDraft {
        prerequisites = List.copyOf(prerequisites);
        subtasks = List.copyOf(subtasks);
        requiredSkills = List.copyOf(requiredSkills);
        risks = List.copyOf(risks);
        dependencies = List.copyOf(dependencies);
        commands = List.copyOf(commands);
    }

    /** Starts a draft with an id and a name; all else is empty. */
    public static Builder builder(String id, String name) {
        return new Builder(id, name);
    }

    /** A draft that says what a step says. */
    public static StepDraft of(Step step) {
        return builder(step.id().value(), step.name())
                .description(step.description())
                .estimate(step.estimate().map(EstimateDraft::of))
                .prerequisites(step.prerequisites())
                .subtasks(step.subtasks())
                .requiredSkills(step.requiredSkills())
                .risks(step.risks())
                .dependencies(step.dependencies().stream().map(StepId::value).toList())
                .doneWhen(step.doneWhen())
                .rollback(step.rollback())
                .commands(step.commands())
                .context(step.context())
                .status(step.status())
                .source(step.source())
                .build();
    }

    /**
     * The step that this draft says.
     *
     * @throws IllegalArgumentException if the id or a dependency is illegal, the name blank or the estimate out of order
     */
    public Step toStep() {
        return new Step(
                new StepId(id),
                name,
                description,
                estimate.map(EstimateDraft::toEstimate),
                prerequisites,
                subtasks,
                requiredSkills,
                risks,
                dependencies.stream().map(StepId::new).toList(),
                doneWhen,
                rollback,
                commands,
                context,
                status,
                source);
    }

    /** This draft under another id. */
    public StepDraft withId(String other) {
        return toBuilder().id(other).build();
    }

    /** This draft with other dependencies. */
    public StepDraft withDependencies(List<String> others) {
        return toBuilder().dependencies(others).build();
    }

    /** A builder that starts with the values of this draft. */
    public Builder toBuilder() {
        return new Builder(id, name)
                .description(description)
                .estimate(estimate)
                .unreadableEstimate(unreadableEstimate)
                .prerequisites(prerequisites)
                .subtasks(subtasks)
                .requiredSkills(requiredSkills)
                .risks(risks)
                .dependencies(dependencies)
                .doneWhen(doneWhen)
                .rollback(rollback)
                .commands(commands)
                .context(context)
                .status(status)
                .source(source);
    }

    /** Collects the values of a draft. Not thread-safe. */
    public static final class Builder {
        private String id;
        private String name;
        private String description = "";
        private Optional<EstimateDraft> estimate = Optional.empty();
        private Optional<String> unreadableEstimate = Optional.empty();
        private List<String> prerequisites = List.of();
        private List<String> subtasks = List.of();
        private List<String> requiredSkills = List.of();
        private List<String> risks = List.of();
        private List<String> dependencies = List.of();
        private Optional<String> doneWhen = Optional.empty();
        private Optional<String> rollback = Optional.empty();
        private List<String> commands = List.of();
        private ContextValue.Fields context = new ContextValue.Fields(Map.of());
        private StepStatus status = StepStatus.TODO;
        private Optional<String> source = Optional.empty();

        private Builder(String id, String name) {
            this.id = id;
            this.name = name;
        }

        public Builder id(String value) {
            id = value;
            return this;
        }

        public Builder name(String value) {
            name = value;
            return this;
        }

        public Builder description(String value) {
            description = value;
            return this;
        }

        public Builder estimate(Optional<EstimateDraft> value) {
            estimate = value;
            return this;
        }

        public Builder estimate(EstimateDraft value) {
            return estimate(Optional.of(value));
        }

        public Builder unreadableEstimate(Optional<String> value) {
            unreadableEstimate = value;
            return this;
        }

        public Builder prerequisites(List<String> value) {
            prerequisites = value;
            return this;
        }

        public Builder subtasks(List<String> value) {
            subtasks = value;
            return this;
        }

        public Builder requiredSkills(List<String> value) {
            requiredSkills = value;
            return this;
        }

        public Builder risks(List<String> value) {
            risks = value;
            return this;
        }

        public Builder dependencies(List<String> value) {
            dependencies = value;
            return this;
        }

        public Builder dependencies(String... value) {
            return dependencies(List.of(value));
        }

        public Builder doneWhen(Optional<String> value) {
            doneWhen = value;
            return this;
        }

        public Builder rollback(Optional<String> value) {
            rollback = value;
            return this;
        }

        public Builder commands(List<String> value) {
            commands = value;
            return this;
        }

        public Builder context(ContextValue.Fields value) {
            context = value;
            return this;
        }

        public Builder status(StepStatus value) {
            status = value;
            return this;
        }

        public Builder source(Optional<String> value) {
            source = value;
            return this;
        }

        /** The draft. */
        public StepDraft build() {
            return new StepDraft(
                    id,
                    name,
                    description,
                    estimate,
                    unreadableEstimate,
                    prerequisites,
                    subtasks,
                    requiredSkills,
                    risks,
                    dependencies,
                    doneWhen,
                    rollback,
                    commands,
                    context,
                    status,
                    source);
        }
    }
}
