package dev.planwright.domain.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImperativeTest {
    @ParameterizedTest
    @CsvSource({
        "notify the legal team, Notify the Legal team before it., Notify the Legal team",
        "a load test, A load test is required., Run a load test",
        "health checks, Health checks come last, Run health checks",
        "legal sign-off, legal sign-off, Arrange legal sign-off",
        "the tests pass, It ends when the tests pass, Make sure that the tests pass",
        "the queue is empty, Only if the queue is empty, Make sure that the queue is empty",
        "an export of dns zones, An export of DNS zones is due, Arrange an export of DNS zones",
        "tell the cto, CTO must be told, Tell the CTO",
        "notify bob, Bob must be notified, Notify bob"
    })
    void namesAStepAsAnOrderInTheSpellingOfTheConstraint(String wanted, String written, String name) {
        assertThat(Imperative.of(wanted, written)).isEqualTo(name);
    }

    @Test
    void aLongPhraseIsCut() {
        assertThat(Imperative.of("check " + "a".repeat(94), "")).hasSize(100);
        assertThat(Imperative.of("check " + "a".repeat(95), "")).hasSize(100);
    }
}
