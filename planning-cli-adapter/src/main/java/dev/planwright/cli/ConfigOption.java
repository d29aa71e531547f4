package dev.planwright.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --config} of every command. */
final class ConfigOption {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "A configuration file beside planwright.yaml of the user's configuration folder and of"
                    + " the working directory.")
    private @Nullable Path config;

    Overrides overrides() {
        return new Overrides(Optional.ofNullable(config), Map.of());
    }
}
