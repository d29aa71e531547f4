package dev.planwright.cli.plans;

import dev.planwright.cli.Console;
import dev.planwright.cli.Workbench;
import dev.planwright.cli.command.Command;
import dev.planwright.cli.command.ExitCode;
import dev.planwright.cli.command.PlanMaker;
import dev.planwright.cli.command.Session;
import dev.planwright.cli.command.Spec;
import dev.planwright.cli.option.ConfigOption;
import dev.planwright.cli.option.FormatOption;
import dev.planwright.cli.option.PlanInput;
import dev.planwright.cli.option.ScheduleOptions;
import dev.planwright.document.PlanFormat;
import dev.planwright.domain.plan.Plan;
import picocli.CommandLine.Model.CommandSpec;

/** {@code show} and {@code export}: write a plan in another form. */
public final class ShowCommand implements Command, PlanMaker {
    private final Session session;
    private final PlanInput input = new PlanInput();
    private final FormatOption output = new FormatOption();
    private final ConfigOption config = new ConfigOption();

    public ShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Spec.command(
                this,
                "Write a plan in another form, checked and scheduled afresh.",
                "",
                "Example:",
                "  planwright export plan.json -o mermaid");
        return config.addTo(output.addTo(input.addTo(spec)));
    }

    @Override
    public boolean writesJson() {
        return output.format() == PlanFormat.JSON;
    }

    @Override
    public Integer call() {
        Console console = session.console();
        Workbench workbench = session.source().open(config.overrides());
        Plan plan = input.schedule(workbench, new ScheduleOptions(), console);
        console.print(output.format().write(plan, console.traits().width()));
        return ExitCode.DONE.number();
    }
}
