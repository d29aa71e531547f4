package dev.planwright.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the commands that plan or search: which configuration, whose playbooks. */
final class SetupOptions {
    @Option(
            names = "--playbooks",
            paramLabel = "DIR",
            description = "A folder with playbooks of your own, beside those that come along.")
    private @Nullable Path playbooks;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "A configuration file beside planwright.yaml of the user's configuration folder and of"
                    + " the working directory.")
    private @Nullable Path config;

    Overrides overrides() {
        return new Overrides(Optional.ofNullable(config), Map.of())
                .with("playbooks", Optional.ofNullable(playbooks).map(Path::toString));
    }
}
