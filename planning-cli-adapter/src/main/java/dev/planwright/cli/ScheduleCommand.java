package dev.planwright.cli;

import dev.planwright.document.PlanFormat;
import dev.planwright.domain.plan.Plan;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code schedule}: computes when the steps of a plan can happen. */
@Command(
        name = "schedule",
        header = "Compute waves, critical path and durations of a plan, for a team and a deadline.",
        footer = {"", "Example:", "  planwright schedule plan.json --team 3 --deadline 2w"})
final class ScheduleCommand implements Callable<Integer>, PlanMaker {
    private final Session session;

    @Mixin
    private PlanInput input = new PlanInput();

    @Mixin
    private ScheduleOptions schedule = new ScheduleOptions();

    @Mixin
    private FormatOption output = new FormatOption();

    @Mixin
    private ConfigOption config = new ConfigOption();

    ScheduleCommand(Session session) {
        this.session = session;
    }

    @Override
    public boolean writesJson() {
        return output.format() == PlanFormat.JSON;
    }

    @Override
    public Integer call() {
        Console console = session.console();
        Workbench workbench = session.source().open(config.overrides());
        Plan plan = input.schedule(workbench, schedule, console);
        console.print(output.format().write(plan, console.traits().width()));
        return ExitCode.DONE.number();
    }
}
