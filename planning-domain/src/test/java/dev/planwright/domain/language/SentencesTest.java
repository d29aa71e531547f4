package dev.planwright.domain.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void aStopWithinCodeAPathANumberOrAnAbbreviationEndsNone() {
        assertThat(Sentences.of("Run `a. B` in conf.d, e.g. Nginx, at 1.5 GB. Then wait."))
                .containsExactly("Run `a. B` in conf.d, e.g. Nginx, at 1.5 GB.", "Then wait.");
    }

    @Test
    void aLineEndsOneAndMarksOfListsGo() {
        assertThat(Sentences.of("- Drain the node\n* Reboot it\n\n")).containsExactly("Drain the node", "Reboot it");
    }

    @Test
    void whoWritesInSmallLettersEndsSentencesAllTheSame() {
        assertThat(Sentences.of("remove step 3. add a backup")).containsExactly("remove step 3.", "add a backup");
        assertThat(Sentences.of("Look at approx. half of it. then go on.")).hasSize(1);
    }

    @Test
    void theNumberOfAStepBelongsToIt() {
        assertThat(Sentences.of("Step 2. Open the safe. 3. Close it."))
                .containsExactly("Step 2. Open the safe.", "3. Close it.");
    }

    @Test
    void nothingHasNoSentences() {
        assertThat(Sentences.of(" \n-- \n.")).isEmpty();
    }
}
