package dev.planwright.app;

import dev.planwright.cli.Console;
import dev.planwright.cli.Measurement;
import dev.planwright.cli.UsageException;
import dev.planwright.eval.Comparison;
import dev.planwright.eval.Evaluation;
import dev.planwright.eval.Report;
import dev.planwright.eval.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs an evaluation, or takes the report of an earlier one, and compares it if asked to. Thread-safe. */
final class Measuring {
    private final Subject subject;

    Measuring(Subject subject) {
        this.subject = subject;
    }

    String report(Measurement what, Console console) {
        if (Files.isRegularFile(what.sets())) {
            Path earlier = what.against()
                    .orElseThrow(() -> new UsageException(what.sets() + " is a file: say --against REPORT to compare"
                            + " it with another, or name a folder of sets"));
            return Comparison.table(bytes(earlier), bytes(what.sets()));
        }
        Report report = new Evaluation(subject, new Evaluation.Options(what.limit(), what.runs()))
                .run(what.sets(), set -> console.complain("planwright: " + set));
        return what.against()
                .map(Measuring::bytes)
                .map(earlier -> Comparison.table(earlier, report.json().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> what.json() ? report.json() : report.table());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UsageException(file + " cannot be read: " + e.getMessage());
        }
    }
}
