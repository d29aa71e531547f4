package dev.planwright.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.port.in.PlanReviewer;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.port.in.PlaybookLibrary;
import dev.planwright.domain.reference.LintFinding;
import dev.planwright.domain.reference.ReferenceEntry;
import dev.planwright.domain.reference.ReferenceSearch;
import dev.planwright.domain.request.PlanRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    private static final Evaluation.Options ONCE = new Evaluation.Options(100, 1);

    @TempDir
    Path folder;

    /** Knows no task, and finds the document whose file is named in the query. */
    private static final class Ignorant implements Subject, PlaybookLibrary, PlanReviewer {
        private List<String> files = List.of();

        @Override
        public String name() {
            return "ignorant";
        }

        @Override
        public Planner planner() {
            return (request, listener) -> {
                throw new PlanningException(PlanningError.NO_PLANNER_FOR_TASK, "knows nothing");
            };
        }

        @Override
        public Planner planner(Path runbooks) {
            return planner();
        }

        @Override
        public PlaybookLibrary library(Path runbooks) {
            files = List.of("a.md", "b.md");
            return this;
        }

        @Override
        public PlanReviewer reviewer() {
            return this;
        }

        @Override
        public List<ReferenceEntry> list() {
            return List.of();
        }

        @Override
        public ReferenceSearch search(String query, int limit) {
            List<ReferenceSearch.Hit> hits = new ArrayList<>();
            for (String file : files) {
                hits.add(new ReferenceSearch.Hit(
                        hits.size() + 1, new ReferenceEntry(file, file, "", file), 1.0 / (hits.size() + 1)));
            }
            return new ReferenceSearch(query, query.contains("foreign"), 0.5, hits);
        }

        @Override
        public Optional<String> text(String id) {
            return Optional.empty();
        }

        @Override
        public List<LintFinding> lint() {
            return List.of();
        }

        @Override
        public List<Finding> check(PlanRequest request, PlanDraft draft) {
            return List.of();
        }

        @Override
        public Plan schedule(PlanRequest request, PlanDraft draft) {
            throw new UnsupportedOperationException();
        }
    }

    private void write(String set, String... lines) throws IOException {
        Files.createDirectories(folder.resolve(set));
        Files.writeString(folder.resolve(set).resolve("dev.jsonl"), String.join("\n", lines));
    }

    @Test
    void countsAbstentionsApart() throws IOException {
        write(
                "tasks",
                "{\"id\":\"t1\",\"task\":\"Fold paper\",\"gold_steps\":[{\"id\":\"s1\",\"text\":\"Fold\"}],\"gold_edges\":[]}");

        Report report = new Evaluation(new Ignorant(), ONCE).run(folder, line -> {});

        Result.Value abstained = report.results().get(0).values().get(Measures.ABSTAINED);
        assertThat(abstained).isEqualTo(new Result.Value(1, 1, 1, 1));
        assertThat(report.results().get(0).values()).doesNotContainKey(Measures.VALID);
    }

    @Test
    void ranksDocumentsAndRefusesForeignTasks() throws IOException {
        write(
                "search",
                "{\"doc_id\":\"a\",\"title\":\"Disk full\",\"text\":\"the disk is full\"}",
                "{\"doc_id\":\"b\",\"title\":\"Node down\",\"text\":\"a node is down\"}",
                "{\"qid\":\"q1\",\"kind\":\"symptom\",\"query\":\"a node is down\",\"gold\":[\"b\"]}");
        write("tools", "{\"id\":\"f\",\"task\":\"foreign task\",\"context\":{\"tools\":[]},\"gold_steps\":[]}");

        Result result = new Evaluation(new Ignorant(), ONCE)
                .run(folder, line -> {})
                .results()
                .get(0);

        assertThat(result.values().get("symptom: MRR").value()).isEqualTo(0.5);
        assertThat(result.values().get("symptom: R@5").value()).isEqualTo(1);
        assertThat(result.values().get("symptom: MRR" + Measures.BASELINE).value())
                .isEqualTo(1);
        assertThat(result.values().get("foreign: abstained").value()).isEqualTo(1);
    }

    @Test
    void aRunComparedWithItselfDiffersInNothing() throws IOException {
        write("tasks", "{\"id\":\"t1\",\"task\":\"Fold paper\",\"gold_steps\":[],\"gold_edges\":[]}");
        byte[] report = new Evaluation(new Ignorant(), ONCE)
                .run(folder, line -> {})
                .json()
                .getBytes(StandardCharsets.UTF_8);

        assertThat(Comparison.table(report, report)).contains("abstained").contains("+0.000  [+0.000, +0.000]  n=1");
    }

    @Test
    void whatCannotBeReadIsToldWithItsPlace() throws IOException {
        write("tasks", "{\"id\":\"t1\",\"task\":\"Fold paper\"}\n\n{\"id\":");

        assertThatThrownBy(() -> new Evaluation(new Ignorant(), ONCE).run(folder, line -> {}))
                .isInstanceOfSatisfying(
                        PlanningException.class,
                        refused -> assertThat(refused.error()).isEqualTo(PlanningError.INVALID_REQUEST))
                .hasMessageContaining("Line 3 of ")
                .hasMessageContaining("tasks");
        byte[] none = "[".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Comparison.table(none, none)).hasMessageContaining("The report cannot be read");
    }

    @Test
    void saysWhereItLookedIfThereIsNoSet() {
        assertThatThrownBy(() -> new Evaluation(new Ignorant(), ONCE).run(folder, line -> {}))
                .isInstanceOf(PlanningException.class)
                .hasMessageContaining(folder.toString());
    }
}
