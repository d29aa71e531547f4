package dev.planwright.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.port.out.References;
import dev.planwright.domain.reference.LintFinding;
import dev.planwright.domain.reference.ReferenceEntry;
import dev.planwright.domain.reference.ReferenceSearch;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LibraryServiceTest {
    private static final ReferenceEntry ENTRY = new ReferenceEntry("bake", "Bake", "A cake", "bake.yaml");
    private static final LintFinding LINT = new LintFinding("bake.yaml", "/steps", Severity.ERROR, "has none");

    private static final References ONE_ENTRY = new References() {
        @Override
        public List<ReferenceEntry> list() {
            return List.of(ENTRY);
        }

        @Override
        public ReferenceSearch search(String query, int limit) {
            return new ReferenceSearch(query, false, 1, List.of(new ReferenceSearch.Hit(limit, ENTRY, 1)));
        }

        @Override
        public Optional<String> text(String id) {
            return id.equals("bake") ? Optional.of("id: bake") : Optional.empty();
        }

        @Override
        public List<LintFinding> lint() {
            return List.of(LINT);
        }
    };

    @Test
    void showsWhatTheReferencesHold() {
        LibraryService library = new LibraryService(ONE_ENTRY);

        assertThat(library.list()).containsExactly(ENTRY);
        assertThat(library.search("cake", 3)).isEqualTo(ONE_ENTRY.search("cake", 3));
        assertThat(library.text("bake")).hasValue("id: bake");
        assertThat(library.text("fry")).isEmpty();
        assertThat(library.lint()).containsExactly(LINT);
    }
}
