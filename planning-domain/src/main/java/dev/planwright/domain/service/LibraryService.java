package dev.planwright.domain.service;

import dev.planwright.domain.port.in.PlaybookLibrary;
import dev.planwright.domain.port.out.References;
import dev.planwright.domain.reference.LintFinding;
import dev.planwright.domain.reference.ReferenceEntry;
import dev.planwright.domain.reference.ReferenceSearch;
import java.util.List;
import java.util.Optional;

/** Shows the library of written knowledge to the outside. Thread-safe. */
public final class LibraryService implements PlaybookLibrary {
    private final References references;

    public LibraryService(References references) {
        this.references = references;
    }

    @Override
    public List<ReferenceEntry> list() {
        return references.list();
    }

    @Override
    public ReferenceSearch search(String query, int limit) {
        return references.search(query, limit);
    }

    @Override
    public Optional<String> text(String id) {
        return references.text(id);
    }

    @Override
    public List<LintFinding> lint() {
        return references.lint();
    }
}
