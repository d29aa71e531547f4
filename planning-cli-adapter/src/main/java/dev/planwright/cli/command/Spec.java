package dev.planwright.cli.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/** Short ways to say what a command takes. Thread-safe. */
public final class Spec {
    private Spec() {}

    /** A command with a sentence of help and the lines that follow its options. */
    public static CommandSpec command(Command command, String header, String... footer) {
        return titled(CommandSpec.wrapWithoutInspection(command), header, footer);
    }

    /** Gives help a sentence and the lines that follow the options. */
    public static CommandSpec titled(CommandSpec spec, String header, String... footer) {
        spec.usageMessage().header(header).footer(footer);
        return spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this text and end.")
                .build());
    }

    /** An option that takes a text. */
    public static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** An option that takes a whole number. */
    public static OptionSpec number(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(Integer.class)
                .converters(Spec::whole)
                .paramLabel(label)
                .description(description)
                .build();
    }

    private static Integer whole(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("\"" + text + "\" is no whole number that fits");
        }
    }

    /** An option that may be given often, each time with a text. */
    public static OptionSpec texts(String[] names, String label, String description) {
        return OptionSpec.builder(names)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** An option that is there or not. */
    public static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build();
    }

    /** What stands on the command line without a name; an arity that begins with 1 makes it a must. */
    public static PositionalParamSpec argument(String label, String arity, String description) {
        return PositionalParamSpec.builder()
                .type(String.class)
                .paramLabel(label)
                .arity(arity)
                .required(arity.startsWith("1"))
                .description(description)
                .build();
    }

    /** Whether a flag was given. */
    public static boolean isGiven(OptionSpec flag) {
        return Boolean.TRUE.equals(flag.getValue());
    }
}
