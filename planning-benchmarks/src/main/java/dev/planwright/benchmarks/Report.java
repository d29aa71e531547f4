package dev.planwright.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table in docs/benchmarks.md: everything between its two marks is written anew. Not thread-safe. */
final class Report {
    private static final String BEGIN = "<!-- figures -->\n";
    private static final String END = "<!-- end of figures -->";

    private final List<String> lines = new ArrayList<>();
    private final double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();

    /** Adds a part with its own heading. */
    void add(String heading, String ratio, List<Figure> figures) {
        lines.add("");
        lines.add("### " + heading);
        lines.add("");
        lines.add("| what | figure | " + ratio + " |");
        lines.add("| --- | --- | --- |");
        figures.forEach(
                figure -> lines.add("| %s | %s | %s |".formatted(figure.what(), figure.figure(), figure.ratio())));
        lines.forEach(System.err::println);
    }

    void writeTo(Path page) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(page + " does not have the two marks between which the figures stand");
        }
        Files.writeString(
                page,
                text.substring(0, begin) + BEGIN + machine() + String.join("\n", lines) + "\n\n" + text.substring(end));
    }

    private String machine() {
        Runtime runtime = Runtime.getRuntime();
        return String.format(
                Locale.ROOT,
                "%s, %d processors (%s), %s, %s %s; load average at the start %.1f.%n",
                LocalDate.now(ZoneOffset.UTC),
                runtime.availableProcessors(),
                processor(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vendor"),
                Runtime.version(),
                load);
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst("[^:]*:\\s*", ""))
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
