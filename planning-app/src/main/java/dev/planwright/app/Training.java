package dev.planwright.app;

import dev.planwright.cli.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Carries out the usual commands without writing anything, so that the JVM can put the classes they need into an archive
 * (see the launcher).
 */
public final class Training {
    private Training() {}

    /**
     * Runs them all, one after the other.
     *
     * @throws IOException if no temporary file can be written
     */
    public static void main(String[] arguments) throws IOException {
        byte[] plan = run(
                new byte[0],
                "plan",
                "Deploy a new microservice to production",
                "-c",
                "environment=production",
                "-c",
                "team.size=3",
                "-o",
                "json");
        run(new byte[0], "plan", "Deploy a new microservice to production", "-c", "environment=production");
        run(new byte[0], "plan", "Bake a cake in zero gravity");
        for (List<String> command : List.of(
                List.of("validate", "-", "-o", "json"),
                List.of("validate", "-"),
                List.of("schedule", "-", "--team", "2", "--deadline", "2w"),
                List.of("export", "-", "-o", "markdown"),
                List.of("show", "-", "-o", "yaml"),
                List.of("breakdown", "-", "--step", "1"))) {
            run(plan, command.toArray(String[]::new));
        }
        Path file = Files.createTempFile("plan", ".json");
        try {
            Files.write(file, plan);
            run(new byte[0], "validate", file.toString());
        } finally {
            Files.delete(file);
        }
        run(new byte[0], "playbooks", "search", "rotate a key", "-o", "json");
        run(new byte[0], "--help");
        run(new byte[0], "--version");
    }

    private static byte[] run(byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream in = new ByteArrayInputStream(input);
        Main.command(new Console(in, out, OutputStream.nullOutputStream(), Console.Traits.PIPED))
                .run(arguments);
        return out.toByteArray();
    }
}
