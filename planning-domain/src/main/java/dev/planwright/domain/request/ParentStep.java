package dev.planwright.domain.request;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The step of another plan that a follow-up plan breaks down. Immutable, thread-safe.
 *
 * @param planId the other plan, where it is known
 * @param stepId the step's id, where it is known
 * @param stepNumber the step's place in the other plan's list, from 1, where it is known
 * @param task the other plan's task
 * @param name the step's name, where it is known
 * @param subtasks what the step is made of, as far as the other plan says
 * @param estimatedTime the step's estimate as text, where it is known
 */
public record ParentStep(
        Optional<String> planId,
        Optional<String> stepId,
        OptionalInt stepNumber,
        String task,
        Optional<String> name,
        List<String> subtasks,
        Optional<String> estimatedTime) {
    public ParentStep {
        subtasks = List.copyOf(subtasks);
    }

    /** A step of which only the task of its plan and its number are known. */
    public static ParentStep numbered(String task, OptionalInt stepNumber) {
        return new ParentStep(
                Optional.empty(), Optional.empty(), stepNumber, task, Optional.empty(), List.of(), Optional.empty());
    }
}
