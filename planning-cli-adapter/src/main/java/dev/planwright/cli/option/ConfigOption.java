package dev.planwright.cli.option;

import dev.planwright.cli.Overrides;
import dev.planwright.cli.command.Spec;
import dev.planwright.cli.input.InputFile;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --config} of every command. */
public final class ConfigOption {
    private final OptionSpec config = Spec.text(
            "--config",
            "FILE",
            "A configuration file beside planwright.yaml of the user's configuration folder and of the working"
                    + " directory.");

    /** The command with what is taken here. */
    public CommandSpec addTo(CommandSpec spec) {
        return spec.addOption(config);
    }

    /** What was said about the configuration. */
    public Overrides overrides() {
        return new Overrides(Optional.<String>ofNullable(config.getValue()).map(InputFile::path), Map.of());
    }
}
