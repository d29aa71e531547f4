package dev.planwright.domain.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.StepDraft;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelatedTest {
    private static final List<StepDraft> STEPS = List.of(
            step("approve", "Request approval for the release"),
            step("announce", "Announce the release to stakeholders"),
            step("canary", "Send 5 percent of traffic to the canary"),
            step("watch", "Watch the canary and decide go or no-go"),
            step("smoke", "Run smoke tests in production"),
            step("close", "Close the release"));

    private static StepDraft step(String id, String name) {
        return StepDraft.builder(id, name).build();
    }

    @ParameterizedTest
    @CsvSource({
        "The smoke tests must cover refunds too, smoke",
        "Watch the canary for a day, watch",
        "Give the canary 1 percent, canary"
    })
    void findsTheStepsThatShareTheMostWordsWithAWish(String wish, String id) {
        assertThat(Related.to(wish, STEPS)).contains(id);
    }

    @Test
    void findsTwoThatAWordTellsAndNoneOfThree() {
        assertThat(Related.to("The canary comes too soon", STEPS)).containsExactly("canary", "watch");
        assertThat(Related.to("The release comes too soon", STEPS)).isEmpty();
        assertThat(Related.to("Ask traffic, smoke and approval people", STEPS)).isEmpty();
    }

    @Test
    void passesOverShortWords() {
        assertThat(Related.to("Is it a go?", STEPS)).isEmpty();
        assertThat(Related.to("Mind the disk", List.of(step("grow", "Grow disk"))))
                .containsExactly("grow");
    }

    @Test
    void findsNoneWhereNoWordTellsOne() {
        assertThat(Related.to("Tell the finance team before the release", STEPS))
                .isEmpty();
        assertThat(Related.to("Hurry up", STEPS)).isEmpty();
        assertThat(Related.to("Hurry up", List.of())).isEmpty();
    }
}
