package dev.planwright.cli.program;

import dev.planwright.cli.Console;
import dev.planwright.cli.Spelling;
import dev.planwright.cli.UsageException;
import dev.planwright.cli.Workbench;
import dev.planwright.cli.command.ExitCode;
import dev.planwright.cli.command.Failure;
import dev.planwright.cli.command.PlanMaker;
import dev.planwright.cli.command.Session;
import dev.planwright.domain.error.PlanningException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Planwright on the command line. Thread-safe; one {@link #run} is one command. */
public final class PlanwrightCommand {
    static final String NAME = "planwright";

    static {
        // what picocli would look for on the whole class path, or by reflection in thirty classes, at every start
        System.setProperty("picocli.disable.closures", "true");
        System.setProperty("picocli.converters.excludes", "java.*");
    }

    private final Session session;
    private final String version;

    public PlanwrightCommand(Workbench.Source source, Console console, String version) {
        this.session = new Session(console, source, InstantSource.system());
        this.version = version;
    }

    /** Carries a command out and answers the exit code of the process. Never throws. */
    public int run(String... arguments) {
        String[] words = Words.withHelpAsOption(arguments);
        Optional<Commands> called = words.length == 0 ? Optional.empty() : Commands.named(words[0]);
        if (called.isEmpty() && words.length > 0 && !words[0].startsWith("-")) {
            return unknown(words[0]);
        }
        // only the command that is called is made, without the root: each costs some milliseconds
        return called.map(command -> run(only(command), Words.withoutFirst(words)))
                .orElseGet(() -> run(all(session, version), words));
    }

    private CommandLine only(Commands command) {
        return new CommandLine(command.create(session).spec().name(NAME + " " + command.code()));
    }

    /** The root with every command below it. */
    static CommandLine all(Session session, String version) {
        CommandLine root = new CommandLine(new RootCommand(version).spec());
        for (Commands command : Commands.values()) {
            root.addSubcommand(command.code(), command.create(session).spec());
        }
        return root;
    }

    private int run(CommandLine line, String[] words) {
        ParseResult called;
        try {
            called = line.parseArgs(words);
            while (called.hasSubcommand()) {
                called = called.subcommand();
            }
            if (called.isUsageHelpRequested()) {
                return show(usage(called.commandSpec().commandLine()));
            }
            if (called.isVersionHelpRequested()) {
                return show(String.join("\n", called.commandSpec().version()) + "\n");
            }
        } catch (ParameterException e) {
            return misused(e);
        }
        return call(called);
    }

    private int call(ParseResult called) {
        @SuppressWarnings("unchecked")
        Callable<Integer> action = (Callable<Integer>) called.commandSpec().userObject();
        try {
            return action.call();
        } catch (ParameterException e) {
            return misused(e);
        } catch (Exception e) {
            return failed(e, action instanceof PlanMaker maker && maker.writesJson());
        }
    }

    private String usage(CommandLine line) {
        boolean colour = session.console().traits().outTerminal()
                && session.console().traits().colour();
        line.setUsageHelpWidth(Math.min(session.console().traits().width(), 120));
        return line.getUsageMessage(Help.defaultColorScheme(colour ? Help.Ansi.ON : Help.Ansi.OFF));
    }

    private int show(String text) {
        session.console().print(text);
        return ExitCode.DONE.number();
    }

    private int unknown(String word) {
        complain("there is no command \"%s\"".formatted(word));
        Spelling.closest(
                        word,
                        Arrays.stream(Commands.values()).map(Commands::code).toList())
                .ifPresent(hint -> complain("did you mean: " + hint + "?"));
        complain("\"%s --help\" lists the commands.".formatted(NAME));
        return ExitCode.USAGE.number();
    }

    private int misused(ParameterException exception) {
        if (exception instanceof UnmatchedArgumentException unmatched) {
            unmatched(unmatched.getUnmatched().get(0), exception.getCommandLine());
        } else {
            complain(String.valueOf(exception.getMessage()));
        }
        complain("\"%s --help\" tells how it is used."
                .formatted(exception.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE.number();
    }

    private void unmatched(String word, CommandLine line) {
        if (!word.startsWith("-")) {
            boolean takesAny = !line.getCommandSpec().positionalParameters().isEmpty();
            complain("\"%s\" is one argument too many; %s"
                    .formatted(
                            word,
                            takesAny ? "put words that belong together in quotes" : "there is none, only options"));
            return;
        }
        String option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        complain("there is no option " + option);
        Spelling.closest(option, line.getCommandSpec().optionsMap().keySet())
                .ifPresent(hint -> complain("did you mean: " + hint + "?"));
    }

    private int failed(Exception exception, boolean asDocument) {
        if (exception instanceof UsageException usage) {
            complain(String.valueOf(usage.getMessage()));
            usage.details().forEach(detail -> session.console().complain("  " + detail));
            return ExitCode.USAGE.number();
        }
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
        session.console().complain(NAME + ": " + line);
    }
}
