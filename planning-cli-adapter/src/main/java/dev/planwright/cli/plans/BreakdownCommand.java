package dev.planwright.cli.plans;

import dev.planwright.cli.UsageException;
import dev.planwright.cli.Workbench;
import dev.planwright.cli.command.Command;
import dev.planwright.cli.command.PlanMaker;
import dev.planwright.cli.command.Session;
import dev.planwright.cli.command.Spec;
import dev.planwright.cli.option.ContextOptions;
import dev.planwright.cli.option.PlanInput;
import dev.planwright.cli.option.PlanningOptions;
import dev.planwright.document.ReadPlan;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.DurationText;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ParentStep;
import dev.planwright.domain.request.PlanOptions;
import dev.planwright.domain.request.PlanRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code breakdown}: plans one step of a plan in detail. */
public final class BreakdownCommand implements Command, PlanMaker {
    private final Session session;
    private final PlanInput input = new PlanInput();
    private final OptionSpec step = OptionSpec.builder("--step")
            .type(String.class)
            .required(true)
            .paramLabel("ID|NUMBER")
            .description("The step by its id, or by its place in the plan, from 1.")
            .build();
    private final ContextOptions context = new ContextOptions();
    private final PlanningOptions planning = new PlanningOptions();

    public BreakdownCommand(Session session) {
        this.session = session;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Spec.command(
                this,
                "Plan one step of a plan in detail.",
                "",
                "Example:",
                "  planwright breakdown plan.json --step 3");
        return planning.addTo(context.addTo(input.addTo(spec).addOption(step)));
    }

    @Override
    public boolean writesJson() {
        return planning.isJson();
    }

    @Override
    public Integer call() {
        Workbench workbench = session.source().open(planning.overrides());
        ReadPlan plan = input.read(workbench.workingTime(), session.console());
        int place = place(step.getValue(), plan.draft().steps());
        PlanOptions options = planning.over(PlanOptions.NONE);
        PlanRequest request = PlanRequest.of(
                        "Detailed breakdown: " + plan.draft().steps().get(place).name(),
                        context.over(plan.request().context(), session.console()),
                        options)
                .withParent(parent(plan, place, workbench.workingTime()));
        return PlanCommand.make(request, workbench, session.console(), planning.format());
    }

    /** An id goes before a number: an id may look like one. */
    private static int place(String step, List<StepDraft> steps) {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).id().equals(step))
                .findFirst()
                .orElseGet(() -> {
                    int number = step.matches("\\d{1,6}") ? Integer.parseInt(step) : 0;
                    if (number < 1 || number > steps.size()) {
                        throw new UsageException("the plan has no step \"%s\"; it has %d: %s"
                                .formatted(
                                        step,
                                        steps.size(),
                                        String.join(
                                                ", ",
                                                steps.stream()
                                                        .limit(20)
                                                        .map(StepDraft::id)
                                                        .toList())));
                    }
                    return number - 1;
                });
    }

    private static ParentStep parent(ReadPlan plan, int place, WorkingTime workingTime) {
        StepDraft step = plan.draft().steps().get(place);
        return new ParentStep(
                plan.planId(),
                Optional.of(step.id()),
                OptionalInt.of(place + 1),
                plan.request().task(),
                Optional.of(step.name()),
                step.subtasks(),
                step.estimate().map(estimate -> DurationText.format(estimate.likely(), workingTime)));
    }
}
