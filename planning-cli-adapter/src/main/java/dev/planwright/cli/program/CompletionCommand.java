package dev.planwright.cli.program;

import dev.planwright.cli.command.Command;
import dev.planwright.cli.command.ExitCode;
import dev.planwright.cli.command.Session;
import dev.planwright.cli.command.Spec;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code completion}: what a shell needs to complete the words of a command. */
final class CompletionCommand implements Command {
    private final Session session;

    CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public CommandSpec spec() {
        return Spec.command(
                this,
                "Write a script by which bash and zsh complete commands and options.",
                "",
                "Example:",
                "  source <(planwright completion)");
    }

    @Override
    public Integer call() {
        CommandLine root = PlanwrightCommand.all(session, "");
        session.console().print(AutoComplete.bash(PlanwrightCommand.NAME, root));
        return ExitCode.DONE.number();
    }
}
