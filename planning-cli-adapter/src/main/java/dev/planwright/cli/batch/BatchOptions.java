package dev.planwright.cli.batch;

import dev.planwright.cli.Console;
import dev.planwright.cli.UsageException;
import dev.planwright.cli.command.Spec;
import dev.planwright.cli.input.InputFile;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options of {@code plan} for a file with one task per line. */
public final class BatchOptions {
    private final OptionSpec in = Spec.text(
            "--batch",
            "IN.jsonl",
            "Plan each line {\"id\", \"task_description\", \"context\"}; - is standard input. Answers are lines {\"id\","
                    + " \"plan\"} or {\"id\", \"error\"}.");
    private final OptionSpec out = Spec.text(
            "--out",
            "OUT.jsonl",
            "Where the answers of a batch go. Ids that are already in it are skipped, so that a batch that was"
                    + " interrupted goes on.");
    private final OptionSpec parallel = Spec.number(
            "--parallel",
            "N",
            "How many tasks of a batch are planned at the same time; with more than one, answers come as they are"
                    + " finished.");

    /** The command with what is taken here. */
    public CommandSpec addTo(CommandSpec spec) {
        return spec.addOption(in).addOption(out).addOption(parallel);
    }

    /** Whether there is a batch; options of one without one are an error. */
    public boolean isGiven() {
        if (in.getValue() == null && (out.getValue() != null || parallel.getValue() != null)) {
            throw new UsageException("--out and --parallel belong to --batch, which is missing");
        }
        return in.getValue() != null;
    }

    /** Plans all lines and answers the exit code. */
    public int run(Planner planner, PlanOptions options, PlanContext common, Console console) {
        int threads = Optional.<Integer>ofNullable(parallel.getValue()).orElse(1);
        if (threads < 1 || threads > 256) {
            throw new UsageException("--parallel must be from 1 to 256: " + threads);
        }
        String source = in.getValue();
        String target = Optional.<String>ofNullable(out.getValue()).orElse("-");
        try (InputStream stream = open(source, console);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
                BatchOutput output = output(target, console)) {
            return new Batch(planner, options, common, output, console).run(lines, threads);
        } catch (IOException e) {
            throw new UsageException("the batch from %s to %s broke off: %s"
                    .formatted(InputFile.said(source), said(target), InputFile.reason(e)));
        }
    }

    private static InputStream open(String source, Console console) {
        try {
            return source.equals("-") ? console.in() : Files.newInputStream(InputFile.path(source));
        } catch (IOException e) {
            throw new UsageException(source + " cannot be read: " + InputFile.reason(e));
        }
    }

    private static BatchOutput output(String target, Console console) {
        try {
            return target.equals("-") ? BatchOutput.to(console) : BatchOutput.to(InputFile.path(target));
        } catch (IOException e) {
            throw InputFile.unwritable(InputFile.path(target), e);
        }
    }

    private static String said(String target) {
        return target.equals("-") ? "standard output" : target;
    }
}
