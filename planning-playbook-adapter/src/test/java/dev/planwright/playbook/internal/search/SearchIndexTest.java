package dev.planwright.playbook.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.playbook.internal.model.Entry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchIndexTest {
    private static final Analysis MOST_WORDS = doc(
            "most-words",
            "Rotate signing keys of every tenant region client and partner",
            List.of(
                    "Rotate signing keys of every tenant, region and client",
                    "Signing keys rotate for tenants and clients"),
            List.of("rotate", "signing keys"));
    private static final Analysis THE_SAME_TASK = doc(
            "the-same-task",
            "Change of what tokens need",
            List.of("Rotate signing keys", "Revoke tokens of a thief"),
            List.of("token", "signing key", "keys", "rotate"));
    private static final Analysis AMONG_OTHERS = doc(
            "among-others",
            "Change of what tokens need",
            List.of(
                    "Rotate signing keys",
                    "Revoke tokens of a thief",
                    "Tokens are refused since midnight",
                    "Renew what tokens are made of"),
            List.of("token"));

    private static List<SearchIndex.Ranked> rank(String task, Analysis... docs) {
        List<Analysis> all = new ArrayList<>(List.of(docs));
        for (int other = 0; other < 5; other++) {
            all.add(doc("other-" + other, "Water the garden", List.of("Water the garden daily"), List.of("garden")));
        }
        return new SearchIndex(Corpus.of(all)).rank(task, "");
    }

    private static Analysis doc(String id, String title, List<String> tasks, List<String> keywords) {
        return Analysis.of(new Entry(id, id + ".yaml", title, "Does it.", tasks, keywords, List.of("Do it")));
    }

    @Test
    void ofTwoThatRankNearlyAlikeTheOneThatListsTheTaskIsTaken() {
        List<SearchIndex.Ranked> ranked = rank("Rotate the signing keys", MOST_WORDS, THE_SAME_TASK);

        assertThat(ranked).extracting(found -> found.entry().id()).containsExactly("the-same-task", "most-words");
        assertThat(ranked.get(0).confidence()).isGreaterThan(ranked.get(1).confidence());
        assertThat(ranked.get(0).score()).isGreaterThanOrEqualTo(ranked.get(1).score());
    }

    @Test
    void ofTwoThatAreFarApartTheBetterRankedIsTakenAlthoughItIsLessSure() {
        List<SearchIndex.Ranked> ranked = rank("Rotate the signing keys", MOST_WORDS, AMONG_OTHERS);

        assertThat(ranked).extracting(found -> found.entry().id()).containsExactly("most-words", "among-others");
        assertThat(ranked.get(0).confidence()).isLessThan(ranked.get(1).confidence());
    }

    @Test
    void whoAsksForAnExplanationGetsNoPlan() {
        assertThat(rank("Explain how to rotate signing keys", MOST_WORDS).get(0).confidence())
                .isLessThan(SearchIndex.THRESHOLD);
        assertThat(rank("Rotate signing keys", MOST_WORDS).get(0).confidence()).isGreaterThan(SearchIndex.THRESHOLD);
    }

    @Test
    void aTitleThatIsAVerbAloneFitsNoTask() {
        Analysis tool = doc("tool", "Upgrade {{tool}}", List.of("Upgrade GitLab or Jira"), List.of("Jira"));

        assertThat(rank("Upgrade the seats of the plane", tool).get(0).confidence())
                .isLessThan(SearchIndex.THRESHOLD);
    }

    @Test
    void ofTwoOnTheSameThingTheOneForTheSameKindOfWorkIsTaken() {
        Analysis introduced = doc(
                "introduced",
                "Introduce Redis",
                List.of("Set up Redis for a service", "Introduce Redis as a cache"),
                List.of("Redis", "cache", "redis keys"));
        Analysis repaired = doc(
                "repaired",
                "Get Redis back",
                List.of("Redis is down", "The cache lost its primary", "Redis refuses connections"),
                List.of("Redis", "cache"));

        assertThat(rank("Redis cannot be reached", introduced, repaired)
                        .get(0)
                        .entry()
                        .id())
                .isEqualTo("repaired");
        assertThat(rank("Add Redis to the shop", introduced, repaired)
                        .get(0)
                        .entry()
                        .id())
                .isEqualTo("introduced");
    }
}
