package dev.planwright.cli.option;

import dev.planwright.cli.Console;
import dev.planwright.cli.UsageException;
import dev.planwright.cli.command.Spec;
import dev.planwright.cli.input.InputFile;
import dev.planwright.document.PlanDocumentReader;
import dev.planwright.document.ReadPlan;
import dev.planwright.document.tree.InputRules;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ContextValue;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --resume}: the finished steps of a planning that broke off. */
public final class Resumed {
    private final OptionSpec file = Spec.text(
            "--resume",
            "FILE",
            "Go on from finished steps: the problem document that a planning left on standard output with -o json, or a"
                    + " plan.");

    /** The command with what is taken here. */
    public CommandSpec addTo(CommandSpec spec) {
        return spec.addOption(file);
    }

    /** Whether it was given. */
    public boolean isGiven() {
        return file.getValue() != null;
    }

    /**
     * What was finished; a problem document has it in {@code draft}.
     *
     * @throws UsageException if it cannot be read
     */
    public ReadPlan read(WorkingTime workingTime, Console console) {
        return InputFile.read(file.getValue(), console).as(input -> read(input, workingTime));
    }

    private static ReadPlan read(InputFile input, WorkingTime workingTime) {
        ContextValue tree = input.syntax().parse(input.bytes(), InputRules.PLAN);
        if (tree instanceof ContextValue.Fields fields
                && fields.values().get("draft") instanceof ContextValue.Fields draft) {
            tree = draft;
        }
        return new PlanDocumentReader(InputRules.PLAN, workingTime).read(tree);
    }
}
