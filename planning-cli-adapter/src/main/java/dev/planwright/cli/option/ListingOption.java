package dev.planwright.cli.option;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** {@code -o} of the commands that write no plan: for a person or for a program. */
public final class ListingOption {
    private static final List<String> FORMS = List.of("text", "json");

    private final OptionSpec form = OptionSpec.builder("-o", "--output")
            .type(String.class)
            .paramLabel("FORMAT")
            .converters(ListingOption::parse)
            .completionCandidates(FORMS)
            .description("text (unless said otherwise) or json.")
            .build();

    /** The command with what is taken here. */
    public CommandSpec addTo(CommandSpec spec) {
        return spec.addOption(form);
    }

    /** Whether the result was asked for as JSON. */
    public boolean isJson() {
        @Nullable String chosen = form.getValue();
        return "json".equals(chosen);
    }

    private static String parse(String value) {
        String form = value.toLowerCase(Locale.ROOT);
        if (!FORMS.contains(form)) {
            throw new TypeConversionException("\"" + value + "\" is none of " + String.join(", ", FORMS));
        }
        return form;
    }
}
