package dev.planwright.cli;

import dev.planwright.document.tree.InputRules;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import java.util.ArrayList;
import java.util.List;
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
            for (var entry : fields(input).values().entrySet()) {
                context = context.with(entry.getKey(), entry.getValue());
            }
        }
        return ContextArguments.apply(context, values);
    }

    private static ContextValue.Fields fields(InputFile input) {
        ContextValue value = input.syntax().parse(input.bytes(), InputRules.CONTEXT);
        if (value instanceof ContextValue.Fields fields) {
            return fields;
        }
        throw new UsageException("the context must be an object with named values: " + input.name());
    }
}
