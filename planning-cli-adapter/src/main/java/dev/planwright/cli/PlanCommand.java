package dev.planwright.cli;

import dev.planwright.document.PlanFormat;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanOptions;
import dev.planwright.domain.request.PlanRequest;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plan}: makes a plan of a task, or of many. */
@Command(
        name = "plan",
        header = "Make a plan of a task.",
        footer = {
            "",
            "Examples:",
            "  planwright plan \"Deploy a new microservice to production\" -c environment=production",
            "  planwright plan \"Migrate the billing database\" -c database.size_gb=400 --deadline 2w -o markdown",
            "  planwright plan - --context service.yaml < task.txt",
            "  planwright plan --batch tasks.jsonl --out plans.jsonl --parallel 4"
        })
final class PlanCommand implements Callable<Integer>, PlanMaker {
    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "TASK",
            description = "The task in plain words; - reads it from standard input.")
    private @Nullable String task;

    @Mixin
    private ContextOptions context = new ContextOptions();

    @Mixin
    private ScheduleOptions schedule = new ScheduleOptions();

    @Mixin
    private PlannerOptions planner = new PlannerOptions();

    @Mixin
    private FormatOption output = new FormatOption();

    @ArgGroup(exclusive = false, heading = "%nMany tasks at once:%n")
    private @Nullable BatchOptions batch;

    @Mixin
    private SetupOptions setup = new SetupOptions();

    PlanCommand(Session session) {
        this.session = session;
    }

    @Override
    public boolean writesJson() {
        return output.format() == PlanFormat.JSON && batch == null;
    }

    @Override
    public Integer call() {
        Console console = session.console();
        if (task != null && batch != null) {
            throw new UsageException("TASK and --batch exclude each other");
        }
        if (task == null && batch == null) {
            throw new UsageException("TASK is missing: say in plain words what is to be done");
        }
        if ("-".equals(task) && context.readsStandardInput()) {
            throw new UsageException("TASK and --context cannot both be read from standard input");
        }
        Workbench workbench = session.source().open(setup.overrides());
        PlanOptions options = schedule.over(planner.over(PlanOptions.NONE, workbench.planners()));
        PlanContext given = context.over(PlanContext.EMPTY, console);
        if (batch != null) {
            return batch.run(workbench.planner(), options, given, console);
        }
        String words = "-".equals(task) ? InputFile.read("-", console).text().strip() : String.valueOf(task);
        return make(PlanRequest.of(words, given, options), workbench, console, output.format());
    }

    /** Makes one plan and writes it. */
    static int make(PlanRequest request, Workbench workbench, Console console, PlanFormat format) {
        PlanOutcome outcome = workbench.planner().plan(request, TerminalProgress.on(console, workbench.workingTime()));
        return outcome.fold(
                planned -> {
                    console.print(format.write(planned.plan(), console.traits().width()));
                    return ExitCode.DONE.number();
                },
                needsInput -> Failure.of(needsInput).tell(console, format == PlanFormat.JSON));
    }
}
