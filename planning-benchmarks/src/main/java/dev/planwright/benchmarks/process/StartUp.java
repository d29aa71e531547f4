package dev.planwright.benchmarks.process;

import dev.planwright.benchmarks.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long a command takes from nothing to its end, as a multiple of a bare hello-world of the same JVM. The three take
 * turns, so that what else the machine does strikes all alike.
 */
public final class StartUp {
    private static final int ROUNDS = 20;
    private static final String PLAN = """
            {"steps": [{"id": "a", "name": "First", "estimated_time": "1 hour"},
                       {"id": "b", "name": "Second", "estimated_time": "2 hours", "dependencies": ["a"]}]}
            """;

    private final Path root;
    private final Path folder;

    private StartUp(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /** Runs them all. Needs the packaged program in the checkout. */
    public static List<Figure> measure(Path root) throws IOException, InterruptedException {
        StartUp startUp = new StartUp(root, Files.createTempDirectory("planwright-start"));
        return startUp.measure();
    }

    private List<Figure> measure() throws IOException, InterruptedException {
        String launcher = root.resolve("planwright").toString();
        Path plan = Files.writeString(folder.resolve("plan.json"), PLAN);
        List<List<String>> commands = List.of(
                List.of(JavaProcess.java(), "-Xshare:auto", "-cp", hello().toString(), Hello.class.getName()),
                List.of(launcher, "validate", plan.toString()),
                List.of(launcher, "plan", "Deploy a new microservice to production"),
                List.of(launcher, "--help"));
        double[][] millis = new double[commands.size()][ROUNDS];
        // the first round makes what the launcher keeps, and is not counted
        for (int round = -1; round < ROUNDS; round++) {
            for (int i = 0; i < commands.size(); i++) {
                double took = run(commands.get(i));
                if (round >= 0) {
                    millis[i][round] = took;
                }
            }
        }
        return figures(millis);
    }

    private static List<Figure> figures(double[][] millis) {
        double hello = median(millis[0]);
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("hello-world of the JVM alone", millis(hello), "1"));
        String[] names = {"", "`validate` of a small plan", "`plan`, offline", "`--help`"};
        for (int i = 1; i < names.length; i++) {
            double median = median(millis[i]);
            figures.add(new Figure(names[i], millis(median), String.format(Locale.ROOT, "%.1f", median / hello)));
        }
        return figures;
    }

    private double run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .directory(folder.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        long start = System.nanoTime();
        int code = builder.start().waitFor();
        double took = (System.nanoTime() - start) / 1e6;
        if (code != 0) {
            throw new IllegalStateException(command + " ended with " + code);
        }
        return took;
    }

    /** A folder with that one class, so that no long class path is read. */
    private Path hello() throws IOException {
        String name = Hello.class.getName().replace('.', '/') + ".class";
        Path file = folder.resolve("hello").resolve(name);
        Files.createDirectories(file.getParent());
        try (var in = Hello.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            Files.write(file, in.readAllBytes());
        }
        return folder.resolve("hello");
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.0f ms", value);
    }
}
