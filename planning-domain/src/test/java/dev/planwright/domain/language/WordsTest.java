package dev.planwright.domain.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Words REBOOT = Words.anyOf("reboot");

    private static List<List<Token>> read(String text) {
        return new Tokenizer().sentences(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reboot the node.",
                "Drain the node. Then it is rebooted",
                "Power-cycle the machine",
                "If there is no answer, reboot it",
                "If it no longer answers reboot it",
                "Check the node, then reboot it",
                "Find the node and reboot it",
                "See why it hangs, then reboot it",
                "Never for any such minor reason as this reboot",
                "Reboot it whether the disk is full or is not",
                "Say how long the reboot is",
                "Not this node, reboot the other one"
            })
    void aTextTellsToDoIt(String text) {
        assertThat(REBOOT.doneIn(read(text))).isTrue();
        assertThat(REBOOT.assertedIn(read(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Do not reboot the node",
                "Patch it without a reboot",
                "Not in this whole week reboot",
                "A reboot is not needed",
                "The reboot of it is not needed",
                "Migrate instead of rebooting"
            })
    void aNegationNearbyDeniesIt(String text) {
        assertThat(REBOOT.assertedIn(read(text))).isFalse();
        assertThat(REBOOT.doneIn(read(text))).isFalse();
        assertThat(REBOOT.in(read(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Check why the node was rebooted", "First check whether it needs a reboot"})
    void whatIsOnlyLookedAtIsNotDone(String text) {
        assertThat(REBOOT.assertedIn(read(text))).isTrue();
        assertThat(REBOOT.doneIn(read(text))).isFalse();
    }

    @Test
    void aLaterPhraseCountsWhereAnEarlierOneIsDenied() {
        Words either = Words.anyOf("reboot", "restart");

        assertThat(either.doneIn(read("Do not reboot the node, restart the pod")))
                .isTrue();
        assertThat(either.assertedIn(read("Do not reboot the node, restart the pod")))
                .isTrue();
    }

    @Test
    void thePartsOfAPhraseStandNearEachOtherInAnyOrder() {
        Words near = Words.near(1, "stop service");

        assertThat(near.in(read("Stop the service"))).isTrue();
        assertThat(near.in(read("The service is stopped"))).isTrue();
        assertThat(near.in(read("Stop the old payment service"))).isFalse();
        assertThat(near.in(read("Stop it. The service is old."))).isFalse();
        assertThat(near.in(read("Stop the old service, the service of payments")))
                .isFalse();
    }

    @Test
    void aCommandIsOnePhraseHoweverLongItIs() {
        List<Token> command = new Tokenizer()
                .tokens("force the old pod of web to be deleted").stream()
                        .map(token -> new Token(token.word(), token.meaning(), -1))
                        .toList();

        assertThat(Words.near(0, "force delete").doneInSentence(command)).isTrue();
        assertThat(Words.near(0, "force drain").doneInSentence(command)).isFalse();
    }

    @Test
    void aKindIsAlsoWhatIsOfThatKind() {
        Words data = Words.anyOf("delete data");

        assertThat(data.in(read("Delete the volume"))).isFalse();
        assertThat(data.withKinds().in(read("Delete the volume"))).isTrue();
        assertThat(data.withKinds().in(read("Purge the data"))).isTrue();
        assertThat(data.withKinds().in(read("Delete the pod"))).isFalse();
        assertThat(data.withKinds().slack()).isEqualTo(data.slack());
    }

    @Test
    void severalPhrasesAreAnyOfThem() {
        Words both = Words.near(3, "stop service").or(Words.anyOf("reboot"));

        assertThat(both.in(read("Reboot it"))).isTrue();
        assertThat(both.in(read("Stop the service"))).isTrue();
        assertThat(both.in(read("Patch it"))).isFalse();
    }

    @Test
    void nothingIsFoundNowhere() {
        Words nothing = Words.of(List.of(List.of()));

        assertThat(nothing.isEmpty()).isTrue();
        assertThat(nothing.in(read("Reboot the node"))).isFalse();
        assertThat(REBOOT.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "deletion, purge",
        "rolled out, deploy",
        "retrospective, post-mortem",
        "hosts, node",
        "zero, 0",
        "postgres, postgres",
        "authorised, approval"
    })
    void wordsOfOneMeaningCompareAsEqual(String one, String other) {
        assertThat(Words.anyOf(one).phrases()).isEqualTo(Words.anyOf(other).phrases());
    }
}
