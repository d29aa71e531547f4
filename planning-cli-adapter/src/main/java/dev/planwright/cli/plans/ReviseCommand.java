package dev.planwright.cli.plans;

import dev.planwright.cli.Console;
import dev.planwright.cli.UsageException;
import dev.planwright.cli.Workbench;
import dev.planwright.cli.command.Command;
import dev.planwright.cli.command.PlanMaker;
import dev.planwright.cli.command.Session;
import dev.planwright.cli.command.Spec;
import dev.planwright.cli.input.InputFile;
import dev.planwright.cli.option.PlanInput;
import dev.planwright.cli.option.PlanningOptions;
import dev.planwright.cli.terminal.TerminalProgress;
import dev.planwright.document.ReadPlan;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.port.in.Revision;
import dev.planwright.domain.request.PlanOptions;
import dev.planwright.domain.request.PlanRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code revise}: changes a plan by what somebody says about it, and shows what changed. */
public final class ReviseCommand implements Command, PlanMaker {
    private final Session session;
    private final PlanInput input = new PlanInput();
    private final PositionalParamSpec words = Spec.argument(
            "FEEDBACK",
            "1",
            "What is to be different, in sentences: \"Remove step 3.\", \"The backup takes 4 hours.\", \"Step 1 is done.\","
                    + " \"Move step 2 after step 4.\", or whatever the plan should keep to; - reads it from standard input.");
    private final PlanningOptions planning = new PlanningOptions();

    public ReviseCommand(Session session) {
        this.session = session;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Spec.command(
                this,
                "Change a plan by what you say about it; ids stay, and so do steps that are done.",
                "",
                "Examples:",
                "  planwright revise plan.json \"Remove the load test. The backup takes 4 hours.\"",
                "  planwright revise plan.json \"Notify the customers before the upgrade\" -o json > plan2.json",
                "  planwright revise plan.json \"Use the second region\" --planner ollama:qwen2.5");
        return planning.addTo(input.addTo(spec).addPositional(words));
    }

    @Override
    public boolean writesJson() {
        return planning.isJson();
    }

    @Override
    public Integer call() {
        Console console = session.console();
        @Nullable String said = words.getValue();
        String feedback = String.valueOf(said);
        if (feedback.equals("-") && input.isStandardInput()) {
            throw new UsageException("PLAN and FEEDBACK cannot both be read from standard input");
        }
        Workbench workbench = session.source().open(planning.overrides());
        ReadPlan plan = input.read(workbench.workingTime(), console);
        PlanOutcome outcome = workbench
                .replanner()
                .revise(
                        revision(
                                plan,
                                feedback.equals("-")
                                        ? InputFile.read("-", console).text()
                                        : feedback),
                        TerminalProgress.on(console, workbench.workingTime()));
        if (outcome instanceof PlanOutcome.Planned planned) {
            PlanDiff.between(plan.draft(), PlanDraft.of(planned.plan()))
                    .text()
                    .lines()
                    .forEach(console::complain);
        }
        return PlanCommand.write(outcome, console, planning.format());
    }

    private Revision revision(ReadPlan plan, String feedback) {
        PlanRequest asked = plan.request();
        PlanOptions options = planning.over(asked.options());
        return new Revision(
                new PlanRequest(asked.task(), asked.context(), options, asked.parent()),
                plan.draft(),
                plan.planId(),
                plan.revision().orElse(1),
                feedback);
    }
}
