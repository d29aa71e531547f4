package dev.planwright.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: serves HTTP until it is told to end. */
@Command(
        name = "serve",
        header = "Serve plans over HTTP.",
        footer = {"", "Example:", "  planwright serve --port 8080"})
final class ServeCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "The address to listen on; 127.0.0.1 unless configured.")
    private @Nullable String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port; 8080 unless configured, 0 takes a free one.")
    private @Nullable String port;

    @Mixin
    private SetupOptions setup = new SetupOptions();

    ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Overrides overrides = setup.overrides()
                .with("server.host", Optional.ofNullable(host))
                .with("server.port", Optional.ofNullable(port));
        session.source().open(overrides).serve(session.console());
        return ExitCode.DONE.number();
    }
}
