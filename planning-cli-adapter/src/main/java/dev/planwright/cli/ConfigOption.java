package dev.planwright.cli;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --config} of every command. */
final class ConfigOption {
    private final OptionSpec config = Spec.text(
            "--config",
            "FILE",
            "A configuration file beside planwright.yaml of the user's configuration folder and of the working"
                    + " directory.");

    CommandSpec addTo(CommandSpec spec) {
        return spec.addOption(config);
    }

    Overrides overrides() {
        return new Overrides(Optional.<String>ofNullable(config.getValue()).map(InputFile::path), Map.of());
    }
}
