package dev.planwright.cli.program;

import dev.planwright.cli.command.Command;
import dev.planwright.cli.command.ExitCode;
import dev.planwright.cli.command.Spec;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What is left when no command is named. */
final class RootCommand implements Command {
    private final CommandSpec spec;

    RootCommand(String version) {
        this.spec = Spec.command(
                        this,
                        "Turns a task in plain words into a checked, schedulable plan.",
                        "",
                        "\"planwright help COMMAND\" tells more about each.")
                .name("planwright")
                .version("planwright " + version)
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Show the version and end.")
                        .build());
        spec.usageMessage()
                .synopsisSubcommandLabel("COMMAND")
                .description(
                        "",
                        "  planwright plan \"Deploy a new microservice to production\" -c environment=production",
                        "  planwright plan \"Migrate the billing database\" --team 3 --deadline 2w -o json > plan.json",
                        "  planwright validate plan.json && planwright schedule plan.json --team 2",
                        "",
                        "Unless a model is configured, planning runs on this machine and nothing is sent anywhere.",
                        "")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes());
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            codes.put(Integer.toString(code.number()), code.meaning());
        }
        return codes;
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "a command is missing, such as plan");
    }
}
