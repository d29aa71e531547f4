package dev.planwright.app;

import dev.planwright.cli.Console;
import dev.planwright.cli.Measurement;
import dev.planwright.cli.UsageException;
import dev.planwright.cli.input.InputFile;
import dev.planwright.eval.Comparison;
import dev.planwright.eval.Evaluation;
import dev.planwright.eval.Report;
import dev.planwright.eval.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Runs an evaluation, or takes the report of an earlier one, and compares it if asked to. Thread-safe. */
final class Measuring {
    private final Subject subject;

    Measuring(Subject subject) {
        this.subject = subject;
    }

    String report(Measurement what, Console console) {
        Optional<byte[]> earlier = what.against().map(Measuring::bytes);
        if (Files.isRegularFile(what.sets())) {
            return earlier.map(other -> Comparison.table(other, bytes(what.sets())))
                    .orElseThrow(() -> new UsageException(what.sets() + " is a file: say --against REPORT to compare"
                            + " it with another, or name a folder of sets"));
        }
        Report report = new Evaluation(subject, new Evaluation.Options(what.limit(), what.runs()))
                .run(what.sets(), set -> console.complain("planwright: " + set));
        return earlier.map(other -> Comparison.table(other, report.json().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> what.json() ? report.json() : report.table());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UsageException(file + " cannot be read: " + InputFile.reason(e));
        }
    }
}
