package dev.planwright.cli.command;

import dev.planwright.cli.Console;
import dev.planwright.document.ProblemDocument;
import dev.planwright.document.tree.JsonOutput;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.error.Problem;
import dev.planwright.domain.port.in.PlanOutcome.NeedsInput;
import dev.planwright.domain.request.ContextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why there is no plan, as this delivery says it: the one place that turns errors into exit codes. Immutable,
 * thread-safe.
 *
 * @param lines for a person, the sentence first
 * @param problem the same for a program
 */
public record Failure(ExitCode code, List<String> lines, ContextValue.Fields problem) {
    private static final Map<String, String> TYPED = Map.of(
            "/task_description", "TASK",
            "/feedback", "FEEDBACK",
            "/options/team_size", "--team",
            "/options/deadline", "--deadline",
            "/options/max_steps", "--max-steps");

    public Failure {
        lines = List.copyOf(lines);
    }

    /** What planning said. */
    public static Failure of(PlanningException exception) {
        PlanningError error = exception.error();
        List<String> lines = new ArrayList<>();
        lines.add(asTyped(String.valueOf(exception.getMessage())));
        exception.problems().stream().skip(5).map(Problem::toString).forEach(line -> lines.add("  " + asTyped(line)));
        if (!exception.suggestions().isEmpty()) {
            lines.add(error == PlanningError.NO_PLANNER_FOR_TASK ? "Closest playbooks:" : "Try instead:");
            exception.suggestions().forEach(suggestion -> lines.add("  " + suggestion));
        }
        if (String.valueOf(exception.getMessage()).contains("No playbook fits")) {
            lines.add(
                    "Name the kind of work in other words, or write a playbook for it (docs/playbooks.md) and give its"
                            + " folder with --playbooks DIR.");
        }
        return new Failure(code(error), lines, ProblemDocument.of(exception, status(error), Optional.empty()));
    }

    /** Places in a request under the names that they have on the command line. */
    private static String asTyped(String message) {
        String typed = message;
        for (Map.Entry<String, String> place : TYPED.entrySet()) {
            typed = typed.replace(place.getKey(), place.getValue());
        }
        return typed;
    }

    /** What is asked back. */
    public static Failure of(NeedsInput needsInput) {
        List<String> lines = new ArrayList<>();
        lines.add(needsInput.reason());
        needsInput.questions().forEach(question -> lines.add("  - " + question));
        lines.add("Answer in the task itself or with -c KEY=VALUE.");
        return new Failure(ExitCode.NEEDS_INPUT, lines, ProblemDocument.of(needsInput, 422));
    }

    /** Something that no rule foresees: a defect of ours. */
    public static Failure of(RuntimeException defect) {
        List<String> lines = new ArrayList<>();
        lines.add("this is a defect of planwright, please report it: " + defect);
        for (StackTraceElement place : defect.getStackTrace()) {
            lines.add("    at " + place);
        }
        return new Failure(
                ExitCode.OURS,
                lines,
                ProblemDocument.of(
                        PlanningError.INTERNAL.code(),
                        "Something went wrong on our side",
                        500,
                        "internal error",
                        false));
    }

    private static ExitCode code(PlanningError error) {
        return switch (error) {
            case INVALID_REQUEST -> ExitCode.USAGE;
            case NO_PLANNER_FOR_TASK -> ExitCode.NEEDS_INPUT;
            case INVALID_PLAN, PLAN_REFUSED -> ExitCode.FINDINGS;
            case PROPOSERS_FAILED -> ExitCode.PROVIDER;
            case CANCELLED -> ExitCode.INTERRUPTED;
            case INTERNAL -> ExitCode.OURS;
        };
    }

    /** What the HTTP delivery would answer, so that a problem document reads alike everywhere. */
    private static int status(PlanningError error) {
        return switch (error) {
            case INVALID_REQUEST, INVALID_PLAN, NO_PLANNER_FOR_TASK -> 422;
            case PLAN_REFUSED, PROPOSERS_FAILED -> 502;
            case CANCELLED -> 499;
            case INTERNAL -> 500;
        };
    }

    /** Says it on standard error, and on standard output too if a program reads there; answers the exit code. */
    public int tell(Console console, boolean asDocument) {
        for (int i = 0; i < lines.size(); i++) {
            console.complain(i == 0 ? "planwright: " + lines.get(0) : lines.get(i));
        }
        if (asDocument) {
            console.print(JsonOutput.pretty(problem));
        }
        return code.number();
    }
}
