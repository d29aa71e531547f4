package dev.planwright.cli;

import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import picocli.CommandLine.Option;

/** Options of {@code plan} for a file with one task per line. */
final class BatchOptions {
    @Option(
            names = "--batch",
            required = true,
            paramLabel = "IN.jsonl",
            description =
                    "Plan each line {\"id\", \"task_description\", \"context\"}; - is standard input. Answers are lines"
                            + " {\"id\", \"plan\"} or {\"id\", \"error\"}.")
    private String in = "-";

    @Option(
            names = "--out",
            paramLabel = "OUT.jsonl",
            defaultValue = "-",
            description = "Where the answers go. Ids that are already in it are skipped, so that a batch that was"
                    + " interrupted goes on.")
    private String out = "-";

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many tasks are planned at the same time; with more than one, answers come as they are"
                    + " finished.")
    private int parallel = 1;

    int run(Planner planner, PlanOptions options, PlanContext common, Console console) {
        if (parallel < 1 || parallel > 256) {
            throw new UsageException("--parallel must be from 1 to 256: " + parallel);
        }
        try (InputStream stream = in.equals("-") ? console.in() : Files.newInputStream(InputFile.path(in));
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
                BatchOutput output = out.equals("-") ? BatchOutput.to(console) : BatchOutput.to(InputFile.path(out))) {
            return new Batch(planner, options, common, output, console).run(lines, parallel);
        } catch (IOException e) {
            throw new UsageException("the batch cannot be read or written: "
                    + e.getClass().getSimpleName() + ": " + InputFile.reason(e));
        }
    }
}
