package dev.planwright.cli;

import dev.planwright.cli.program.PlanwrightCommand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** One command that was carried out with captured streams. */
record CommandRun(int code, String out, String err) {

    static CommandRun of(FakeWorkbench workbench, String... arguments) {
        return withInput("", workbench, arguments);
    }

    static CommandRun withInput(String input, FakeWorkbench workbench, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err, Console.Traits.PIPED);
        int code = new PlanwrightCommand(workbench, console, "1.2.3").run(arguments);
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
