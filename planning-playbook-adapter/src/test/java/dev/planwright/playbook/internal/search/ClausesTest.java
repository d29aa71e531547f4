package dev.planwright.playbook.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTest {
    private static final String WISH = "Replace the certificate of the payment gateway";

    @Test
    void aShortTaskIsOneThought() {
        assertThat(Clauses.of("Rotate the certificate, please")).containsExactly("Rotate the certificate, please");
    }

    @Test
    void theFirstSentenceMaySayItAll() {
        assertThat(Clauses.of("Rotate the certificate. It ends on Friday."))
                .containsExactly("Rotate the certificate. It ends on Friday.", "Rotate the certificate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " because customers have seen warnings all week",
                ", since browsers complain about an old chain",
                " so that partners can call our endpoints again",
                " before auditors look at our old endpoints",
                " (partners have called about old browsers)",
                " - partners have called about old browsers",
                ", partners have called about old browsers"
            })
    void reasonsAndAsidesAreLeftAside(String more) {
        assertThat(Clauses.of(WISH + more)).contains(WISH, WISH + more);
    }

    @Test
    void aClauseOfTwoWordsSaysTooLittle() {
        assertThat(Clauses.of("Hello everybody, replace expired certificates on payment gateways and proxies"))
                .doesNotContain("Hello everybody");
    }

    @Test
    void noPartStandsTwice() {
        assertThat(Clauses.of(WISH + " because customers have seen warnings all week. Thank you.\nBest wishes"))
                .doesNotHaveDuplicates();
    }
}
