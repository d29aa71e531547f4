package dev.planwright.playbook;

import dev.planwright.domain.port.out.References;
import dev.planwright.domain.reference.LintFinding;
import dev.planwright.domain.reference.ReferenceEntry;
import dev.planwright.domain.reference.ReferenceSearch;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.playbook.internal.runbook.MarkdownReader;
import dev.planwright.playbook.internal.search.SearchDoc;
import dev.planwright.playbook.internal.search.SearchIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Playbooks and runbooks as written knowledge: listed, searched, shown and checked. A runbook's id is its file. Titles and
 * descriptions of playbooks read as they would without a context. Thread-safe.
 */
public final class PlaybookReferences implements References {
    private final Playbooks playbooks;

    public PlaybookReferences(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    @Override
    public List<ReferenceEntry> list() {
        Stream<ReferenceEntry> own = playbooks.library().corpus().docs().stream()
                .map(SearchDoc::entry)
                .map(Knowledge::entry);
        Stream<ReferenceEntry> runbooks = playbooks.runbooks().stream()
                .flatMap(shelf -> shelf.files().stream())
                .map(file -> new ReferenceEntry(file, MarkdownReader.nameOf(file), "", file));
        return Stream.concat(own, runbooks)
                .sorted(Comparator.comparing(ReferenceEntry::id))
                .toList();
    }

    @Override
    public ReferenceSearch search(String query, int limit) {
        List<Knowledge.Ranked> ranked =
                Knowledge.of(query, PlanContext.EMPTY, playbooks, limit).ranked();
        double confidence = ranked.isEmpty() ? 0 : ranked.get(0).confidence();
        List<ReferenceSearch.Hit> hits = new ArrayList<>();
        for (Knowledge.Ranked found : ranked.subList(0, Math.min(limit, ranked.size()))) {
            hits.add(new ReferenceSearch.Hit(hits.size() + 1, found.entry(), found.weight()));
        }
        return new ReferenceSearch(query, confidence < SearchIndex.THRESHOLD, confidence, hits);
    }

    @Override
    public Optional<String> text(String id) {
        return playbooks.library().text(id).or(() -> playbooks.runbooks().flatMap(shelf -> shelf.text(id)));
    }

    @Override
    public List<LintFinding> lint() {
        List<LintFinding> findings = new ArrayList<>(playbooks.library().lint());
        playbooks.runbooks().ifPresent(shelf -> findings.addAll(shelf.lint()));
        return findings;
    }
}
