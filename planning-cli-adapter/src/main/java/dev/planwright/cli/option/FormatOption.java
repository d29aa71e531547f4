package dev.planwright.cli.option;

import dev.planwright.document.PlanFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** {@code -o} of the commands that write a plan. */
public final class FormatOption {
    private final OptionSpec format = OptionSpec.builder("-o", "--output")
            .type(PlanFormat.class)
            .paramLabel("FORMAT")
            .converters(FormatOption::parse)
            .completionCandidates(names())
            .description(String.join(", ", names()) + "; text unless said otherwise.")
            .build();

    /** The command with what is taken here. */
    public CommandSpec addTo(CommandSpec spec) {
        return spec.addOption(format);
    }

    boolean isGiven() {
        return format.getValue() != null;
    }

    /** The form that was asked for, else text. */
    public PlanFormat format() {
        @Nullable PlanFormat chosen = format.getValue();
        return chosen == null ? PlanFormat.TEXT : chosen;
    }

    private static PlanFormat parse(String value) {
        return PlanFormat.parse(value)
                .orElseThrow(() ->
                        new TypeConversionException("\"" + value + "\" is none of " + String.join(", ", names())));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (PlanFormat format : PlanFormat.values()) {
            names.add(format.code());
        }
        return names;
    }
}
