package dev.planwright.playbook.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermIndexTest {
    private static final TermIndex INDEX = index();

    private static TermIndex index() {
        TermIndex.Builder index = new TermIndex.Builder();
        index.add(0, Map.of("disk", 1.5, "node", 0.25));
        index.add(2, Map.of("disk", 2.0, "no", 1.0, "nodepool", 3.0));
        return index.build();
    }

    @Test
    void isALineForEachTerm() {
        assertThat(INDEX).hasToString("disk 0=1500 2=2000\nno 2=1000\nnode 0=250\nnodepool 2=3000\n");
        assertThat(INDEX.terms()).containsExactly("disk", "no", "node", "nodepool");
    }

    @Test
    void findsTheWeightsOfEachTerm() {
        assertThat(INDEX.weights("disk", 3)).containsExactly(1.5, -1, 2);
        assertThat(INDEX.weights("no", 3)).containsExactly(-1, -1, 1);
        assertThat(INDEX.weights("node", 3)).containsExactly(0.25, -1, -1);
        assertThat(INDEX.weights("nodepool", 3)).containsExactly(-1, -1, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "disks", "n", "nod", "nodepools", "zone", "0=1500", "disk 0", "\n"})
    void findsNothingForOtherTerms(String term) {
        assertThat(INDEX.weights(term, 3)).containsExactly(-1, -1, -1);
        assertThat(new TermIndex("").weights(term, 1)).containsExactly(-1);
    }

    @Test
    void takesTermsToNewPlaces() {
        TermIndex.Builder index = new TermIndex.Builder();
        index.addAll(INDEX, new int[] {1, -1, -1});
        index.add(0, Map.of("node", 4.0));
        assertThat(index.build()).hasToString("disk 1=1500\nnode 1=250 0=4000\n");
    }
}
