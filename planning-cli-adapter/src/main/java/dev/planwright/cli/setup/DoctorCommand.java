package dev.planwright.cli.setup;

import dev.planwright.cli.Check;
import dev.planwright.cli.command.Command;
import dev.planwright.cli.command.ExitCode;
import dev.planwright.cli.command.Session;
import dev.planwright.cli.command.Spec;
import dev.planwright.cli.option.PlannerOptions;
import dev.planwright.cli.option.SetupOptions;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code doctor}: looks at everything that planning needs. */
public final class DoctorCommand implements Command {
    private final Session session;
    private final PlannerOptions planner = new PlannerOptions();
    private final SetupOptions setup = new SetupOptions();

    public DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public CommandSpec spec() {
        return setup.addTo(planner.addChainTo(Spec.command(
                this,
                "Check the set-up: Java, configuration, playbooks, providers with their keys, port.",
                "",
                "Examples:",
                "  planwright doctor",
                "  planwright doctor --planner anthropic,playbook")));
    }

    @Override
    public Integer call() {
        List<Check> checks = session.source().examine(planner.over(setup.overrides()));
        StringBuilder text = new StringBuilder();
        for (Check check : checks) {
            text.append(
                    "%-5s  %-14s  %s%n".formatted(check.isWell() ? "ok" : "WRONG", check.subject(), check.message()));
        }
        session.console().print(text.toString());
        return checks.stream().allMatch(Check::isWell) ? ExitCode.DONE.number() : ExitCode.PROVIDER.number();
    }
}
