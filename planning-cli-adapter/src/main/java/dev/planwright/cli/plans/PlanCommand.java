package dev.planwright.cli.plans;

import dev.planwright.cli.Console;
import dev.planwright.cli.UsageException;
import dev.planwright.cli.Workbench;
import dev.planwright.cli.batch.BatchOptions;
import dev.planwright.cli.command.Command;
import dev.planwright.cli.command.ExitCode;
import dev.planwright.cli.command.Failure;
import dev.planwright.cli.command.PlanMaker;
import dev.planwright.cli.command.Session;
import dev.planwright.cli.command.Spec;
import dev.planwright.cli.input.InputFile;
import dev.planwright.cli.option.ContextOptions;
import dev.planwright.cli.option.DryRunOption;
import dev.planwright.cli.option.PlanningOptions;
import dev.planwright.cli.option.Resumed;
import dev.planwright.cli.terminal.Answers;
import dev.planwright.cli.terminal.TerminalProgress;
import dev.planwright.document.PlanFormat;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanOptions;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.domain.request.PromptPreview;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code plan}: makes a plan of a task, or of many. */
public final class PlanCommand implements Command, PlanMaker {
    /** How often a person is asked before the task is left as it is. */
    private static final int MOST_ROUNDS = 3;

    private final Session session;
    private final PositionalParamSpec words =
            Spec.argument("TASK", "0..1", "The task in plain words; - reads it from standard input.");
    private final ContextOptions context = new ContextOptions();
    private final PlanningOptions planning = new PlanningOptions();
    private final BatchOptions batch = new BatchOptions();
    private final Resumed resumed = new Resumed();
    private final DryRunOption dryRun = new DryRunOption();

    public PlanCommand(Session session) {
        this.session = session;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Spec.command(
                this,
                "Make a plan of a task, or of many.",
                "",
                "Examples:",
                "  planwright plan \"Deploy a new microservice to production\" -c environment=production",
                "  planwright plan \"Migrate the billing database\" -c database.size_gb=400 --deadline 2w -o markdown",
                "  planwright plan - --context service.yaml < task.txt",
                "  planwright plan --batch tasks.jsonl --out plans.jsonl --parallel 4");
        context.addTo(spec.addPositional(words));
        return dryRun.addTo(resumed.addTo(batch.addTo(planning.addTo(spec))));
    }

    @Override
    public boolean writesJson() {
        return planning.isJson();
    }

    @Override
    public Integer call() {
        Console console = session.console();
        @Nullable String task = words.getValue();
        refuseContradictions(task);
        Workbench workbench = session.source().open(planning.overrides());
        PlanOptions options = planning.over(PlanOptions.NONE);
        PlanContext given = context.over(PlanContext.EMPTY, console);
        if (task == null) {
            return batch.run(workbench.planner(), options, given, console);
        }
        String text = task.equals("-") ? InputFile.read("-", console).text().strip() : task;
        return one(PlanRequest.of(text, given, options), workbench, console);
    }

    private void refuseContradictions(@Nullable String task) {
        boolean many = batch.isGiven();
        if (task != null && many) {
            throw new UsageException("TASK and --batch exclude each other");
        }
        if (many && planning.isFormGiven() && !planning.isJson()) {
            throw new UsageException("--batch answers in lines of JSON; -o is for one plan");
        }
        if (task == null && !many) {
            throw new UsageException("TASK is missing: say in plain words what is to be done");
        }
        if (dryRun.isGiven() && (many || resumed.isGiven())) {
            throw new UsageException("--dry-run shows the first question about one task: not with --batch or --resume");
        }
        if ("-".equals(task) && context.readsStandardInput()) {
            throw new UsageException("TASK and --context cannot both be read from standard input");
        }
    }

    private int one(PlanRequest request, Workbench workbench, Console console) {
        if (dryRun.isGiven()) {
            List<PromptPreview> previews = workbench.dryRun().preview(request);
            console.print(writesJson() ? DryRunOption.json(previews) : DryRunOption.text(previews));
            return ExitCode.DONE.number();
        }
        if (resumed.isGiven()) {
            PlanDraft finished = resumed.read(workbench.workingTime(), console).draft();
            PlanListener listener = TerminalProgress.on(console, workbench.workingTime());
            return write(workbench.replanner().resume(request, finished, listener), console, planning.format());
        }
        return make(request, workbench, console, planning.format());
    }

    /** Makes one plan and writes it; what the task leaves open is asked for at a terminal. */
    static int make(PlanRequest request, Workbench workbench, Console console, PlanFormat format) {
        PlanRequest asked = request;
        for (int round = 0; ; round++) {
            PlanOutcome outcome =
                    workbench.planner().plan(asked, TerminalProgress.on(console, workbench.workingTime()));
            Optional<PlanRequest> completed = Optional.empty();
            if (outcome instanceof PlanOutcome.NeedsInput open && round < MOST_ROUNDS) {
                completed = Answers.complete(asked, open, console);
            }
            if (completed.isEmpty()) {
                return write(outcome, console, format);
            }
            asked = completed.get();
        }
    }

    /** Writes what came out and answers the exit code. */
    static int write(PlanOutcome outcome, Console console, PlanFormat format) {
        return outcome.fold(
                planned -> {
                    console.print(format.write(planned.plan(), console.traits().width()));
                    return ExitCode.DONE.number();
                },
                needsInput -> Failure.of(needsInput).tell(console, format == PlanFormat.JSON));
    }
}
