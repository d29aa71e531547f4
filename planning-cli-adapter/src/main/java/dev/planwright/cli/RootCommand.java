package dev.planwright.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is left when no command is named. */
@Command(
        name = "planwright",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        header = "Turns a task in plain words into a checked, schedulable plan.",
        description = {
            "",
            "  planwright plan \"Deploy a new microservice to production\" -c environment=production",
            "  planwright plan \"Migrate the billing database\" --team 3 --deadline 2w -o json > plan.json",
            "  planwright validate plan.json && planwright schedule plan.json --team 2",
            "",
            "Planning runs on this machine; nothing is sent anywhere.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a defect or a failure of planwright itself",
            "2:the command, its options or an input cannot be used as given",
            "3:the task is too vague, or nothing here knows how to plan it",
            "4:the plan has findings of severity error",
            "5:a provider failed",
            "130:interrupted"
        },
        footer = {"", "\"planwright help COMMAND\" tells more about each."})
final class RootCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    RootCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing, such as plan");
    }
}
