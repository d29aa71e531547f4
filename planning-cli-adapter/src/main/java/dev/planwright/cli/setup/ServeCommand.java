package dev.planwright.cli.setup;

import dev.planwright.cli.Overrides;
import dev.planwright.cli.command.Command;
import dev.planwright.cli.command.ExitCode;
import dev.planwright.cli.command.Session;
import dev.planwright.cli.command.Spec;
import dev.planwright.cli.option.SetupOptions;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code serve}: serves HTTP until it is told to end. */
public final class ServeCommand implements Command {
    private final Session session;
    private final OptionSpec host =
            Spec.text("--host", "HOST", "The address to listen on; 127.0.0.1 unless configured.");
    private final OptionSpec port =
            Spec.text("--port", "PORT", "The port; 8080 unless configured, 0 takes a free one.");
    private final SetupOptions setup = new SetupOptions();

    public ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    public CommandSpec spec() {
        return setup.addTo(
                Spec.command(this, "Serve plans over HTTP.", "", "Example:", "  planwright serve --port 8080")
                        .addOption(host)
                        .addOption(port));
    }

    @Override
    public Integer call() {
        Overrides overrides = setup.overrides()
                .with("server.host", Optional.ofNullable(host.getValue()))
                .with("server.port", Optional.ofNullable(port.getValue()));
        session.source().open(overrides).serve(session.console());
        return ExitCode.DONE.number();
    }
}
