package dev.planwright.cli;

import dev.planwright.document.PlanFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code -o} of the commands that write a plan. */
final class FormatOption {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            converter = Converter.class,
            description = "text (unless said otherwise), json, yaml, markdown, mermaid or csv.")
    private PlanFormat format = PlanFormat.TEXT;

    PlanFormat format() {
        return format;
    }

    /** Names in any case. */
    static final class Converter implements ITypeConverter<PlanFormat> {
        @Override
        public PlanFormat convert(String value) {
            return PlanFormat.parse(value)
                    .orElseThrow(() -> new TypeConversionException(
                            "\"" + value + "\" is none of text, json, yaml, markdown, mermaid, csv"));
        }
    }
}
