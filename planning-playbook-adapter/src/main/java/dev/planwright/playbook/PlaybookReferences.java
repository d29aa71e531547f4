package dev.planwright.playbook;

import dev.planwright.domain.port.out.References;
import dev.planwright.domain.reference.LintFinding;
import dev.planwright.domain.reference.ReferenceEntry;
import dev.planwright.domain.reference.ReferenceSearch;
import dev.planwright.playbook.internal.model.Entry;
import dev.planwright.playbook.internal.search.SearchDoc;
import dev.planwright.playbook.internal.search.SearchIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The playbooks as written knowledge: listed, searched, shown and checked. Titles and descriptions are given as their
 * authors wrote them, with what is filled in later in double braces. Thread-safe.
 */
public final class PlaybookReferences implements References {
    private final Playbooks playbooks;

    public PlaybookReferences(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    @Override
    public List<ReferenceEntry> list() {
        return playbooks.library().docs().stream()
                .map(SearchDoc::entry)
                .map(PlaybookReferences::entry)
                .toList();
    }

    @Override
    public ReferenceSearch search(String query, int limit) {
        List<SearchIndex.Ranked> ranked = playbooks.index().rank(query, "");
        double confidence = ranked.isEmpty() ? 0 : ranked.get(0).confidence();
        List<ReferenceSearch.Hit> hits = new ArrayList<>();
        for (SearchIndex.Ranked found : ranked.subList(0, Math.min(limit, ranked.size()))) {
            hits.add(new ReferenceSearch.Hit(hits.size() + 1, entry(found.entry()), found.score()));
        }
        return new ReferenceSearch(query, confidence < SearchIndex.THRESHOLD, confidence, hits);
    }

    private static ReferenceEntry entry(Entry entry) {
        return new ReferenceEntry(entry.id(), entry.title(), entry.description(), entry.file());
    }

    @Override
    public Optional<String> text(String id) {
        return playbooks.library().text(id);
    }

    @Override
    public List<LintFinding> lint() {
        return playbooks.library().lint();
    }
}
