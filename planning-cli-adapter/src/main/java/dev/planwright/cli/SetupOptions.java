package dev.planwright.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that plan or search: which configuration, whose playbooks. */
final class SetupOptions {
    @Option(
            names = "--playbooks",
            paramLabel = "DIR",
            description = "A folder with playbooks of your own, beside those that come along.")
    private @Nullable Path playbooks;

    @Mixin
    private ConfigOption config = new ConfigOption();

    Overrides overrides() {
        return config.overrides()
                .with("playbooks", Optional.ofNullable(playbooks).map(Path::toString));
    }
}
