package dev.planwright.eval;

import dev.planwright.domain.port.in.PlaybookLibrary;
import dev.planwright.domain.reference.ReferenceSearch;
import java.util.List;
import java.util.Map;

/** Measures of search: where the one right document stands among those found. Not thread-safe. */
final class RetrievalMeasures {
    private static final int DEPTH = 100;

    private final PlaybookLibrary library;
    private final Map<String, String> idsByFile;
    private final Bm25 baseline;

    /**
     * @param idsByFile the documents' ids by their files' names
     */
    RetrievalMeasures(PlaybookLibrary library, Map<String, String> idsByFile, Bm25 baseline) {
        this.library = library;
        this.idsByFile = idsByFile;
        this.baseline = baseline;
    }

    Scores scores(Query query) {
        ReferenceSearch found = library.search(query.text(), DEPTH);
        List<String> ranked = found.hits().stream()
                .map(hit -> idsByFile.getOrDefault(hit.entry().file(), ""))
                .toList();
        Scores scores = new Scores().put(query.kind() + ": abstained", Ratio.of(found.abstained()));
        put(scores, query, ranked);
        Scores plain = new Scores();
        put(plain, query, baseline.ranked(query.text()));
        return scores.putBaseline(plain);
    }

    /** Whether a task that has no document is refused. */
    Scores foreign(String task) {
        return new Scores()
                .put("foreign: abstained", Ratio.of(library.search(task, 1).abstained()));
    }

    private static void put(Scores scores, Query query, List<String> ranked) {
        int rank = ranked.stream()
                        .filter(query.gold()::contains)
                        .findFirst()
                        .map(ranked::indexOf)
                        .orElse(-1)
                + 1;
        boolean found = rank > 0;
        scores.put(query.kind() + ": R@1", Ratio.of(rank == 1))
                .put(query.kind() + ": R@5", Ratio.of(found && rank <= 5))
                .put(query.kind() + ": MRR", Ratio.of(found ? 1.0 / rank : 0))
                .put(query.kind() + ": nDCG@5", Ratio.of(found && rank <= 5 ? Math.log(2) / Math.log(rank + 1) : 0));
    }

    /** A query with the ids of its right documents. */
    record Query(String id, String kind, String text, List<String> gold) {
        static Query of(Tree tree) {
            return new Query(tree.text("qid"), tree.text("kind"), tree.text("query"), tree.texts("gold"));
        }
    }
}
