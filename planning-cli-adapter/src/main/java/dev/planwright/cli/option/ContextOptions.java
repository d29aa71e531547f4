package dev.planwright.cli.option;

import dev.planwright.cli.Console;
import dev.planwright.cli.command.Spec;
import dev.planwright.cli.input.ContextArguments;
import dev.planwright.cli.input.InputFile;
import dev.planwright.document.ContextReader;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that say what is known about a task. */
public final class ContextOptions {
    private final OptionSpec values = Spec.texts(
            new String[] {"-c", "--context-value"},
            "KEY=VALUE",
            "A value of the context; may be given often. A dot in KEY leads one level down, true, false, null, [..] and"
                    + " {..} are JSON, a repeated KEY makes a list.");
    private final OptionSpec file = Spec.text(
            "--context", "FILE", "The context as a JSON or YAML file, or - for standard input; -c is put over it.");

    /** The command with what is taken here. */
    public CommandSpec addTo(CommandSpec spec) {
        return spec.addOption(values).addOption(file);
    }

    /** Whether the context is read from standard input. */
    public boolean readsStandardInput() {
        return "-".equals(file.getValue());
    }

    /** What the options say, put over a context. */
    public PlanContext over(PlanContext base, Console console) {
        PlanContext context = base;
        @Nullable String name = file.getValue();
        if (name != null) {
            InputFile input = InputFile.read(name, console);
            for (Map.Entry<String, ContextValue> entry :
                    input.as(ContextOptions::read).root().values().entrySet()) {
                context = context.with(entry.getKey(), entry.getValue());
            }
        }
        @Nullable List<String> arguments = values.getValue();
        return ContextArguments.apply(context, arguments == null ? List.of() : arguments);
    }

    private static PlanContext read(InputFile input) {
        return ContextReader.read(input.bytes(), input.syntax());
    }
}
