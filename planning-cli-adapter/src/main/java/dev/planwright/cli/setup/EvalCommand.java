package dev.planwright.cli.setup;

import dev.planwright.cli.Measurement;
import dev.planwright.cli.UsageException;
import dev.planwright.cli.command.Command;
import dev.planwright.cli.command.ExitCode;
import dev.planwright.cli.command.Session;
import dev.planwright.cli.command.Spec;
import dev.planwright.cli.input.InputFile;
import dev.planwright.cli.option.ListingOption;
import dev.planwright.cli.option.PlannerOptions;
import dev.planwright.cli.option.SetupOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code eval}: measures how good the plans are. */
public final class EvalCommand implements Command {
    private final Session session;
    private final PositionalParamSpec sets =
            Spec.argument("SETS", "1", "A folder with sets of cases, or the JSON report of an earlier run to compare.");
    private final OptionSpec limit = Spec.number("--limit", "N", "At most so many cases of each set.");
    private final OptionSpec runs =
            Spec.number("--runs", "N", "How often each plan is made to see whether it comes out the same; 3.");
    private final OptionSpec against =
            Spec.text("--against", "REPORT", "The JSON report of an earlier run: shows the paired differences.");
    private final ListingOption output = new ListingOption();
    private final PlannerOptions planner = new PlannerOptions();
    private final SetupOptions setup = new SetupOptions();

    public EvalCommand(Session session) {
        this.session = session;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Spec.command(
                        this,
                        "Measure plans and searches on sets of cases whose right answers are known.",
                        "",
                        "Examples:",
                        "  planwright eval sets/",
                        "  planwright eval sets/ --limit 20 -o json > before.json",
                        "  planwright eval sets/ --planner ollama:qwen2.5,playbook --against before.json")
                .addPositional(sets)
                .addOption(limit)
                .addOption(runs)
                .addOption(against);
        return setup.addTo(planner.addChainTo(output.addTo(spec)));
    }

    @Override
    public Integer call() {
        @Nullable String named = sets.getValue();
        @Nullable String earlier = against.getValue();
        Measurement what = new Measurement(
                InputFile.path(String.valueOf(named)),
                number(limit, Integer.MAX_VALUE),
                number(runs, Measurement.USUAL_RUNS),
                output.isJson(),
                Optional.ofNullable(earlier).map(InputFile::path));
        session.console()
                .print(session.source().open(planner.over(setup.overrides())).evaluate(what, session.console()));
        return ExitCode.DONE.number();
    }

    private static int number(OptionSpec option, int usual) {
        @Nullable Integer given = option.getValue();
        if (given == null) {
            return usual;
        }
        if (given < 1) {
            throw new UsageException(option.longestName() + " is " + given + "; it must be at least 1");
        }
        return given;
    }
}
