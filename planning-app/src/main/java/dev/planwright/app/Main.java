package dev.planwright.app;

import dev.planwright.cli.Console;
import dev.planwright.cli.Workbench;
import dev.planwright.cli.program.PlanwrightCommand;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The program. */
public final class Main {
    /** Which standard streams are a terminal, as the launcher saw them: "in", "out" and "err", joined by commas. */
    private static final String TERMINAL = "planwright.terminal";

    /** The least level that is logged: "INFO" for a server, "WARN" for a command. */
    private static final String LOG = "planwright.log";

    /** Options for the JVM; who gives some may have it write something at its end, such as a recording. */
    private static final String OPTIONS = "PLANWRIGHT_JAVA_OPTS";

    /** How many bytes the JDK's HTTP client reads at a time, and keeps for each answer of a model that is under way. */
    private static final String READ_AT_ONCE = "jdk.httpclient.bufsize";

    private Main() {}

    /** Carries out the command that the arguments say and ends the process with its exit code. */
    public static void main(String[] arguments) {
        boolean serves = arguments.length > 0 && arguments[0].equals("serve");
        if (serves) {
            // a model's words come in small pieces, thousands of answers at a time: the usual 16 KiB are mostly empty
            System.setProperty(READ_AT_ONCE, System.getProperty(READ_AT_ONCE, "4096"));
        } else {
            // what a server logs, the plan's provenance and the command's own sentences tell
            System.setProperty(LOG, System.getProperty(LOG, "WARN"));
        }
        int code = command(Console.ofProcess(traits(System.getenv()))).run(arguments);
        if (serves || !System.getenv().getOrDefault(OPTIONS, "").isEmpty()) {
            System.exit(code);
        }
        // a command has written all; from JDK 21 on, the usual exit first looks for a logger in every jar
        Runtime.getRuntime().halt(code);
    }

    /** The command on a console. What it needs is made when it asks. */
    static PlanwrightCommand command(Console console) {
        Workbench.Source source = new Workbenches(console);
        String version = Main.class.getPackage().getImplementationVersion();
        return new PlanwrightCommand(source, console, version == null ? "(not packaged)" : version);
    }

    private static Console.Traits traits(Map<String, String> environment) {
        @Nullable String said = System.getProperty(TERMINAL);
        String terminal = said == null ? guessTerminal() : said;
        boolean in = terminal.contains("in");
        boolean out = terminal.contains("out");
        boolean err = terminal.contains("err");
        return new Console.Traits(in, out, err, screen(environment), width(environment.getOrDefault("COLUMNS", "")));
    }

    private static Console.Screen screen(Map<String, String> environment) {
        if (environment.getOrDefault("TERM", "dumb").equals("dumb")) {
            return Console.Screen.DUMB;
        }
        boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty();
        return colour ? Console.Screen.COLOUR : Console.Screen.PLAIN;
    }

    /** Without the launcher: before JDK 22, a console is there only if both input and output are a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static String guessTerminal() {
        return Runtime.version().feature() < 22 && System.console() != null ? "in,out,err" : "";
    }

    private static int width(String columns) {
        return !columns.isEmpty() && columns.matches("\\d{2,4}")
                ? Math.max(40, Integer.parseInt(columns))
                : Console.Traits.USUAL_WIDTH;
    }
}
