package dev.planwright.cli;

import dev.planwright.document.PlanFormat;
import dev.planwright.domain.plan.Plan;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code show} and {@code export}: write a plan in another form. */
@Command(
        name = "show",
        header = "Write a plan in another form, checked and scheduled afresh.",
        footer = {"", "Example:", "  planwright export plan.json -o mermaid"})
final class ShowCommand implements Callable<Integer>, PlanMaker {
    private final Session session;

    @Mixin
    private PlanInput input = new PlanInput();

    @Mixin
    private FormatOption output = new FormatOption();

    @Mixin
    private ConfigOption config = new ConfigOption();

    ShowCommand(Session session) {
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
        Plan plan = input.schedule(workbench, new ScheduleOptions(), console);
        console.print(output.format().write(plan, console.traits().width()));
        return ExitCode.DONE.number();
    }
}
