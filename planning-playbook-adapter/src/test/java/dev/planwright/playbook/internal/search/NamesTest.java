package dev.planwright.playbook.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "Drop the table `ledger` tonight, ledger",
        "Move the office to Frankfurt by May, frankfurt",
        "Restart orders.internal now, internal",
        "Drop user_name from it, nam",
        "Mail anna@example once, anna",
        "Drain worker-7 first, worker"
    })
    void whatSomebodyCallsTheirOwnThings(String text, String name) {
        assertThat(Names.in(text)).contains(name);
    }

    @Test
    void aCapitalThatOnlyBeginsASentenceNamesNothing() {
        assertThat(Names.in("Restart everything. Restore backups: Rotate keys")).isEmpty();
    }

    @Test
    void wordsAndAmountsAreNoNames() {
        assertThat(Names.in("Move 40 well-known hosts, e.g 3.5 of them, to blue/green"))
                .doesNotContain("host", "blu", "known");
    }
}
