package dev.planwright.cli.plans;

import dev.planwright.cli.Workbench;
import dev.planwright.cli.command.Command;
import dev.planwright.cli.command.ExitCode;
import dev.planwright.cli.command.Session;
import dev.planwright.cli.command.Spec;
import dev.planwright.cli.option.ConfigOption;
import dev.planwright.cli.option.ListingOption;
import dev.planwright.cli.option.PlanInput;
import dev.planwright.document.tree.JsonOutput;
import picocli.CommandLine.Model.CommandSpec;

/** {@code diff}: says what differs between two plans. */
public final class DiffCommand implements Command {
    private final Session session;
    private final PlanInput before = new PlanInput("OLD");
    private final PlanInput after = new PlanInput("NEW");
    private final ListingOption output = new ListingOption();
    private final ConfigOption config = new ConfigOption();

    public DiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Spec.command(
                this,
                "Say which steps were added, removed or changed between two plans.",
                "",
                "Example:",
                "  planwright diff plan.json plan-after-review.json");
        return config.addTo(output.addTo(after.addTo(before.addTo(spec))));
    }

    @Override
    public Integer call() {
        Workbench workbench = session.source().open(config.overrides());
        PlanDiff diff = PlanDiff.between(
                before.read(workbench.workingTime(), session.console()).draft(),
                after.read(workbench.workingTime(), session.console()).draft());
        session.console().print(output.isJson() ? JsonOutput.pretty(diff.document()) : diff.text());
        return ExitCode.DONE.number();
    }
}
