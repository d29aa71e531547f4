package dev.planwright.cli.option;

import dev.planwright.cli.Console;
import dev.planwright.cli.UsageException;
import dev.planwright.cli.Workbench;
import dev.planwright.cli.command.Spec;
import dev.planwright.cli.input.InputFile;
import dev.planwright.document.PlanDocumentReader;
import dev.planwright.document.ReadPlan;
import dev.planwright.document.tree.InputRules;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.PlanRequest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The plan that a command reads. */
public final class PlanInput {
    private final PositionalParamSpec name;

    public PlanInput() {
        this("PLAN");
    }

    public PlanInput(String label) {
        this.name = Spec.argument(
                label,
                "1",
                "A plan as JSON or YAML: a plan document or any object with steps of id, name, dependencies and"
                        + " estimated_time; - is standard input.");
    }

    /** The command with what is taken here. */
    public CommandSpec addTo(CommandSpec spec) {
        return spec.addPositional(name);
    }

    /** Whether the plan is read from standard input. */
    public boolean isStandardInput() {
        return "-".equals(name.getValue());
    }

    /** The file as it was named. */
    public String name() {
        return name.getValue();
    }

    /**
     * Reads the plan.
     *
     * @throws UsageException if the input cannot be read as one
     */
    public ReadPlan read(WorkingTime workingTime, Console console) {
        PlanDocumentReader reader = new PlanDocumentReader(InputRules.PLAN, workingTime);
        return InputFile.read(name.getValue(), console).as(input -> reader.read(input.bytes(), input.syntax()));
    }

    /**
     * Reads the plan and schedules it, for the team and the deadline that it was made for unless options say otherwise.
     *
     * @throws PlanningException {@code INVALID_PLAN} if it has findings of severity error
     */
    public Plan schedule(Workbench workbench, ScheduleOptions options, Console console) {
        ReadPlan read = read(workbench.workingTime(), console);
        PlanRequest asked = read.request();
        PlanRequest request =
                new PlanRequest(asked.task(), asked.context(), options.over(asked.options()), asked.parent());
        return workbench.reviewer().schedule(request, read.draft());
    }
}
