package dev.planwright.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.port.out.References;
import dev.planwright.domain.reference.LintFinding;
import dev.planwright.domain.reference.ReferenceEntry;
import dev.planwright.domain.reference.ReferenceSearch;
import org.junit.jupiter.api.Test;

/** What a library of {@link References} owes to whoever reads it. */
public interface ReferencesContract {

    /** A library of two or more entries without errors. */
    References references();

    /** A task that exactly one entry is about. */
    String knownTask();

    /** The id of that entry. */
    String knownId();

    /** A task that no entry is about. */
    String foreignTask();

    @Test
    default void listsEveryEntryOnceById() {
        assertThat(references().list())
                .hasSizeGreaterThanOrEqualTo(2)
                .extracting(ReferenceEntry::id)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(references().list()).allSatisfy(entry -> {
            assertThat(entry.title()).isNotBlank();
            assertThat(entry.file()).isNotBlank().doesNotStartWith("/");
        });
    }

    @Test
    default void findsWhatATaskIsAboutAndRanksFromOne() {
        ReferenceSearch search = references().search(knownTask(), 2);

        assertThat(search.query()).isEqualTo(knownTask());
        assertThat(search.abstained()).isFalse();
        assertThat(search.confidence()).isBetween(0.0, 1.0);
        assertThat(search.hits()).hasSizeBetween(1, 2);
        assertThat(search.hits().get(0).entry().id()).isEqualTo(knownId());
        assertThat(search.hits().get(0).rank()).isEqualTo(1);
        assertThat(search.hits()).isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
    }

    @Test
    default void abstainsFromWhatItDoesNotKnowWithLessConfidence() {
        ReferenceSearch search = references().search(foreignTask(), 3);

        assertThat(search.abstained()).isTrue();
        assertThat(search.confidence())
                .isBetween(0.0, references().search(knownTask(), 1).confidence());
        assertThat(search.hits()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    default void survivesQueriesThatSayNothing() {
        for (String query : new String[] {"", " ", "???", "AND OR NOT (", "\"", "a".repeat(10_000), "\u0000*~^:"}) {
            ReferenceSearch search = references().search(query, 1);

            assertThat(search.abstained()).as(query).isTrue();
            assertThat(search.hits()).as(query).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    default void hasTheTextOfEveryEntryAndOfNoOther() {
        assertThat(references().list())
                .allSatisfy(entry -> assertThat(references().text(entry.id()))
                        .hasValueSatisfying(text -> assertThat(text).isNotBlank()));
        assertThat(references().text("no-such-entry")).isEmpty();
        assertThat(references().text("../" + knownId())).isEmpty();
    }

    @Test
    default void findsNoErrorInItself() {
        assertThat(references().lint()).extracting(LintFinding::severity).doesNotContain(Severity.ERROR);
    }
}
