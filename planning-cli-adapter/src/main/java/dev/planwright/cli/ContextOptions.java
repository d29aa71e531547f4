package dev.planwright.cli;

import dev.planwright.document.ContextReader;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say what is known about a task. */
final class ContextOptions {
    @Option(
            names = {"-c", "--context-value"},
            paramLabel = "KEY=VALUE",
            description = "A value of the context; may be given often. A dot in KEY leads one level down, true, false,"
                    + " null, [..] and {..} are JSON, a repeated KEY makes a list.")
    private List<String> values = new ArrayList<>();

    @Option(
            names = "--context",
            paramLabel = "FILE",
            description = "The context as a JSON or YAML file, or - for standard input; -c is put over it.")
    private @Nullable String file;

    boolean readsStandardInput() {
        return "-".equals(file);
    }

    /** What the options say, put over a context. */
    PlanContext over(PlanContext base, Console console) {
        PlanContext context = base;
        if (file != null) {
            InputFile input = InputFile.read(file, console);
            PlanContext read = ContextReader.read(input.bytes(), input.syntax());
            for (Map.Entry<String, ContextValue> entry : read.root().values().entrySet()) {
                context = context.with(entry.getKey(), entry.getValue());
            }
        }
        return ContextArguments.apply(context, values);
    }
}
