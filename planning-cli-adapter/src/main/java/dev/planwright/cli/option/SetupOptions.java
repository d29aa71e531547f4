package dev.planwright.cli.option;

import dev.planwright.cli.Overrides;
import dev.planwright.cli.command.Spec;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options of the commands that plan or search: which configuration, whose playbooks and runbooks. */
public final class SetupOptions {
    private final OptionSpec playbooks =
            Spec.text("--playbooks", "DIR", "A folder with playbooks of your own, beside those that come along.");
    private final OptionSpec runbooks =
            Spec.text("--runbooks", "DIR", "Your Markdown runbooks: a folder, a checkout or a zip.");
    private final ConfigOption config = new ConfigOption();

    /** The command with what is taken here. */
    public CommandSpec addTo(CommandSpec spec) {
        return config.addTo(spec.addOption(playbooks).addOption(runbooks));
    }

    /** What was said about the configuration. */
    public Overrides overrides() {
        return config.overrides()
                .with("playbooks", Optional.ofNullable(playbooks.getValue()))
                .with("runbooks", Optional.ofNullable(runbooks.getValue()));
    }
}
