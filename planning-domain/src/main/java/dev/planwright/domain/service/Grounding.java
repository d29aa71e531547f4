package dev.planwright.domain.service;

import dev.planwright.domain.port.out.References;
import dev.planwright.domain.reference.ReferenceSearch;
import dev.planwright.domain.reference.ReferenceText;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The written knowledge that fits one task; looked for once, when it is first asked for. Not thread-safe. */
final class Grounding implements Supplier<List<ReferenceText>> {
    private static final int MOST = 2;
    private static final double CLOSE_TO_THE_BEST = 0.6;

    private final References references;
    private final String task;
    private @Nullable List<ReferenceText> found;

    Grounding(References references, String task) {
        this.references = references;
        this.task = task;
    }

    /** At most two entries, the second only if it fits almost as well as the first; none if the search abstains. */
    @Override
    public List<ReferenceText> get() {
        List<ReferenceText> known = found;
        if (known == null) {
            known = search();
            found = known;
        }
        return known;
    }

    private List<ReferenceText> search() {
        ReferenceSearch search = references.search(task, MOST);
        if (search.abstained() || search.hits().isEmpty()) {
            return List.of();
        }
        double enough = search.hits().get(0).score() * CLOSE_TO_THE_BEST;
        return search.hits().stream()
                .filter(hit -> hit.score() >= enough)
                .flatMap(hit ->
                        references.text(hit.entry().id()).map(text -> new ReferenceText(hit.entry(), text)).stream())
                .toList();
    }
}
