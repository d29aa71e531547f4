package dev.planwright.playbook.internal.model;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.plan.Level;
import java.util.List;
import java.util.Optional;

/**
 * A step of a playbook. Immutable, thread-safe.
 *
 * @param scope index of the scope whose parameters it sees
 * @param after ids of earlier steps of the playbook, fragments resolved
 * @param forEach name of the list parameter for each item of which there is one such step
 * @param except items that contain one of these words are left out
 * @param optional whether it may be left out where there is no room for it
 */
public record StepSpec(
        String id,
        int scope,
        Optional<Expr> when,
        String name,
        String description,
        List<String> after,
        Optional<EstimateDraft> estimate,
        List<Item> prerequisites,
        List<Item> skills,
        List<Item> commands,
        List<Subtask> subtasks,
        List<RiskSpec> risks,
        Optional<String> doneWhen,
        Optional<String> rollback,
        Optional<String> forEach,
        List<String> except,
        boolean optional) {
    public StepSpec {
        after = List.copyOf(after);
        prerequisites = List.copyOf(prerequisites);
        skills = List.copyOf(skills);
        commands = List.copyOf(commands);
        subtasks = List.copyOf(subtasks);
        risks = List.copyOf(risks);
        except = List.copyOf(except);
    }

    /** The same step after others. */
    public StepSpec following(List<String> others) {
        return new StepSpec(
                id,
                scope,
                when,
                name,
                description,
                others,
                estimate,
                prerequisites,
                skills,
                commands,
                subtasks,
                risks,
                doneWhen,
                rollback,
                forEach,
                except,
                optional);
    }

    /** A part of a step. */
    public record Subtask(
            Optional<Expr> when,
            String name,
            String description,
            double weight,
            boolean parallel,
            List<Item> skills,
            List<Item> commands,
            Optional<String> doneWhen) {
        public Subtask {
            skills = List.copyOf(skills);
            commands = List.copyOf(commands);
        }
    }

    /** What may go wrong in a step. */
    public record RiskSpec(
            Optional<Expr> when,
            String risk,
            Optional<Level> likelihood,
            Optional<Level> impact,
            Optional<String> mitigation) {}
}
