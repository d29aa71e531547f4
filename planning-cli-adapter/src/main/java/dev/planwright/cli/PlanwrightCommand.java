package dev.planwright.cli;

import dev.planwright.domain.error.PlanningException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Planwright on the command line. Thread-safe; one {@link #run} is one command. */
public final class PlanwrightCommand {
    private final Session session;
    private final String version;

    public PlanwrightCommand(Workbench.Source source, Console console, String version) {
        this.session = new Session(console, source);
        this.version = version;
    }

    /** Carries a command out and answers the exit code of the process. Never throws. */
    public int run(String... arguments) {
        StringWriter texts = new StringWriter();
        CommandLine line = assemble(arguments)
                .setOut(new PrintWriter(texts))
                .setErr(new PrintWriter(texts))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setColorScheme(
                        Help.defaultColorScheme(session.console().traits().colour() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setParameterExceptionHandler((exception, args) -> usage(exception))
                .setExecutionExceptionHandler((exception, command, result) -> failed(exception, command));
        try {
            int code = line.execute(arguments);
            session.console().print(texts.toString());
            return code;
        } catch (RuntimeException e) {
            return failed(e, line);
        }
    }

    /** Only the command that is called is made; all of them where help or a spelling hint may be wanted. */
    private CommandLine assemble(String... arguments) {
        Optional<Commands> called = arguments.length == 0 ? Optional.empty() : Commands.named(arguments[0]);
        CommandLine line = new CommandLine(new RootCommand());
        line.getCommandSpec().version("planwright " + version);
        List<Commands> wanted = called.map(List::of).orElseGet(() -> List.of(Commands.values()));
        wanted.forEach(command -> line.addSubcommand(command.code(), command.create(session)));
        line.getSubcommands().values().forEach(PlanwrightCommand::addHelp);
        if (called.isEmpty()) {
            line.addSubcommand("help", new CommandLine.HelpCommand());
        }
        return line;
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this text and end.")
                        .build());
        command.getSubcommands().values().forEach(PlanwrightCommand::addHelp);
    }

    private int usage(ParameterException exception) {
        complain(String.valueOf(exception.getMessage()));
        if (exception instanceof UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream().limit(3).forEach(hint -> complain("did you mean: " + hint + "?"));
        }
        String name = exception.getCommandLine().getCommandSpec().qualifiedName();
        complain("\"" + name + " --help\" tells how it is used.");
        return ExitCode.USAGE.number();
    }

    private int failed(Exception exception, CommandLine command) {
        if (exception instanceof UsageException usage) {
            complain(String.valueOf(usage.getMessage()));
            usage.details().forEach(detail -> session.console().complain("  " + detail));
            return ExitCode.USAGE.number();
        }
        boolean asDocument = command.getParseResult() != null
                && command.getCommand() instanceof PlanMaker maker
                && maker.writesJson();
        if (exception instanceof PlanningException planning) {
            return Failure.of(planning).tell(session.console(), asDocument);
        }
        if (exception instanceof UncheckedIOException io) {
            complain(String.valueOf(io.getMessage()));
            return ExitCode.OURS.number();
        }
        RuntimeException defect =
                exception instanceof RuntimeException runtime ? runtime : new IllegalStateException(exception);
        return Failure.of(defect).tell(session.console(), asDocument);
    }

    private void complain(String line) {
        session.console().complain("planwright: " + line);
    }
}
