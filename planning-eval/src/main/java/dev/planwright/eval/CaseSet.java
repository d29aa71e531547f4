package dev.planwright.eval;

import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.error.PlanningError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A set: a folder of JSON Lines files, told by its fields. Immutable, thread-safe.
 *
 * @param cases tasks; none if it is a set of queries
 * @param documents what queries are asked of
 * @param runbooks a folder of Markdown that the tasks are planned from
 */
record CaseSet(
        String name,
        List<Case> cases,
        List<Tree> documents,
        List<RetrievalMeasures.Query> queries,
        Optional<Path> runbooks) {
    private static final List<String> BROUGHT_ALONG = List.of("tools", "actions", "tables");

    /** The sets below a folder, or the folder itself if it is one, by name. */
    static List<CaseSet> below(Path folder) {
        List<CaseSet> sets = new ArrayList<>();
        read(folder).ifPresent(sets::add);
        for (Path below : list(folder)) {
            if (Files.isDirectory(below)) {
                read(below).ifPresent(sets::add);
            }
        }
        return sets;
    }

    private static Optional<CaseSet> read(Path folder) {
        List<Tree> lines = new ArrayList<>();
        for (Path file : list(folder)) {
            if (file.toString().endsWith(".jsonl")) {
                lines.addAll(lines(file));
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Path runbooks = folder.resolve("markdown");
        return Optional.of(new CaseSet(
                String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
                lines.stream().filter(line -> line.has("task")).map(Case::of).toList(),
                lines.stream().filter(line -> line.has("doc_id")).toList(),
                lines.stream()
                        .filter(line -> line.has("qid"))
                        .map(RetrievalMeasures.Query::of)
                        .toList(),
                Files.isDirectory(runbooks) ? Optional.of(runbooks) : Optional.empty()));
    }

    private static List<Tree> lines(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return IntStream.range(0, lines.size())
                    .filter(place -> !lines.get(place).isBlank())
                    .mapToObj(place -> Tree.of(Syntax.JSON.parse(lines.get(place), rules(file, place + 1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputRules rules(Path file, int line) {
        return new InputRules(
                PlanningError.INVALID_REQUEST, "Line %d of %s cannot be read".formatted(line, file), 64 << 20, 64);
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether its tasks are to be done with what they bring along, which no runbook knows. */
    boolean isForeign() {
        return !cases.isEmpty()
                && cases.stream()
                        .allMatch(one -> BROUGHT_ALONG.stream()
                                .anyMatch(key -> one.context().get(key).isPresent()));
    }
}
