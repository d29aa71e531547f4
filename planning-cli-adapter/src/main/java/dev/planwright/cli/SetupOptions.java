package dev.planwright.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that plan or search: which configuration, whose playbooks and runbooks. */
final class SetupOptions {
    @Option(
            names = "--playbooks",
            paramLabel = "DIR",
            description = "A folder with playbooks of your own, beside those that come along.")
    private @Nullable Path playbooks;

    @Option(
            names = "--runbooks",
            paramLabel = "DIR",
            description = "Your Markdown runbooks: a folder, a checkout or a zip.")
    private @Nullable Path runbooks;

    @Mixin
    private ConfigOption config = new ConfigOption();

    Overrides overrides() {
        return config.overrides()
                .with("playbooks", Optional.ofNullable(playbooks).map(Path::toString))
                .with("runbooks", Optional.ofNullable(runbooks).map(Path::toString));
    }
}
