package dev.planwright.eval;

import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.port.in.Planner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs the sets of a folder. Thread-safe. */
public final class Evaluation {
    private final Subject subject;
    private final Options options;

    /**
     * How much is run.
     *
     * @param limit at most so many cases of a set, at least 1
     * @param runs how often each plan is made to see whether it comes out the same, at least 1
     */
    public record Options(int limit, int runs) {
        public Options {
            if (limit < 1 || runs < 1) {
                throw new IllegalArgumentException("limit and runs must be at least 1: " + limit + ", " + runs);
            }
        }
    }

    public Evaluation(Subject subject, Options options) {
        this.subject = subject;
        this.options = options;
    }

    /**
     * Runs every set of a folder, blocking.
     *
     * @param progress hears a line for each set as it begins
     * @throws PlanningException {@code INVALID_REQUEST} if the folder holds no set
     */
    public Report run(Path folder, Consumer<String> progress) {
        List<CaseSet> sets = Files.isDirectory(folder) ? CaseSet.below(folder) : List.of();
        if (sets.isEmpty()) {
            throw new PlanningException(
                    PlanningError.INVALID_REQUEST,
                    "There is no set of cases in %s: a set is a folder with JSON Lines files of tasks or queries"
                            .formatted(folder));
        }
        List<Result> results = new ArrayList<>();
        for (CaseSet set : sets) {
            progress.accept(set.name());
            results.add(set.queries().isEmpty() ? tasks(set) : queries(set, foreign(sets)));
        }
        return new Report(subject.name(), results);
    }

    private Result tasks(CaseSet set) {
        Planner planner = set.runbooks().map(subject::planner).orElseGet(subject::planner);
        Similarity similarity = new Similarity(set.cases().stream()
                .flatMap(one -> one.steps().stream())
                .map(Case.Gold::text)
                .toList());
        PlanMeasures plans = new PlanMeasures(planner, similarity, options.runs());
        MakespanMeasures makespans = new MakespanMeasures(subject.reviewer());
        Map<String, Map<String, Ratio>> scores = new LinkedHashMap<>();
        for (Case one : limited(set.cases())) {
            Map<String, Ratio> all = new LinkedHashMap<>();
            one.optimalMinutes()
                    .ifPresent(
                            optimal -> all.putAll(makespans.scores(one, optimal).ratios()));
            all.putAll(plans.scores(one).ratios());
            scores.put(one.id(), all);
        }
        return new Result(set.name(), scores);
    }

    private Result queries(CaseSet set, List<Case> foreign) {
        try (RunbookFolder folder = RunbookFolder.of(set.documents())) {
            RetrievalMeasures measures =
                    new RetrievalMeasures(subject.library(folder.path()), folder.idsByFile(), new Bm25(folder.texts()));
            Map<String, Map<String, Ratio>> scores = new LinkedHashMap<>();
            limited(set.queries())
                    .forEach(query ->
                            scores.put(query.id(), measures.scores(query).ratios()));
            limited(foreign)
                    .forEach(one ->
                            scores.put(one.id(), measures.foreign(one.task()).ratios()));
            return new Result(set.name(), scores);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tasks that no runbook of a library of runbooks is about. */
    private static List<Case> foreign(List<CaseSet> sets) {
        return sets.stream()
                .filter(CaseSet::isForeign)
                .flatMap(set -> set.cases().stream())
                .toList();
    }

    private <T> List<T> limited(List<T> all) {
        return all.stream().limit(options.limit()).toList();
    }
}
