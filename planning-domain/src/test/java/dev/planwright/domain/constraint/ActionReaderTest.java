package dev.planwright.domain.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.language.Words;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionReaderTest {
    private static List<List<String>> unwanted(String text) {
        return ActionReader.unwanted(text).orElseThrow().words().phrases();
    }

    private static List<String> also(String text) {
        return ActionReader.wanted(text).orElseThrow().also();
    }

    private static List<String> meanings(String... words) {
        return Stream.of(words).map(ActionReader::meaning).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "drain or evict any volume, drain volume, evict volume",
        "patch the tables or the indexes, patch table, patch index",
        "patch tables or upgrade indexes, patch table, upgrade index",
        "patch the tables and their migrations, patch table, migration",
        "restart pods, restart, restart",
        "patch the environment, patch, patch",
        "the environment, environment, environment",
        "patch tables as part of this upgrade, patch table, patch table"
    })
    void readsEachAlternativeWithWhatItSharesWithTheOthers(String text, String first, String second) {
        assertThat(unwanted(text)).isEqualTo(Words.anyOf(first, second).phrases());
    }

    @Test
    void aRebootIsAlsoARestartOfTheNodeAndOfNothingElse() {
        assertThat(unwanted("reboot nodes")).contains(meanings("reboot"), meanings("restart", "node"));
        assertThat(unwanted("force delete")).contains(meanings("force", "drain"));
        assertThat(unwanted("delete tables"))
                .isEqualTo(Words.anyOf("delete table").phrases());
    }

    @Test
    void aTextWithoutContentIsNoAction() {
        assertThat(ActionReader.unwanted("the")).isEmpty();
        assertThat(ActionReader.wanted("to do it")).isEmpty();
    }

    @Test
    void whatBelongsToATopicMustStandInAStepAsWell() {
        assertThat(also("notify the legal department")).isEqualTo(meanings("legal", "department"));
        assertThat(also("approval by 2 auditors")).isEqualTo(meanings("auditors"));
        assertThat(also("encrypt the backup of ledgers")).isEqualTo(meanings("ledgers"));
        assertThat(also("nightly backup of ledgers")).isEqualTo(meanings("nightly", "ledgers"));
        assertThat(also("backup of ledgers accounts invoices receipts orders")).hasSize(4);
        assertThat(also("backup of ledgers accounts invoices receipts")).hasSize(4);
    }

    @Test
    void aTopicMayStandInParentheses() {
        assertThat(ActionReader.wanted("protect the ledgers (snapshot)")
                        .orElseThrow()
                        .topic())
                .contains("backup");
        assertThat(ActionReader.wanted("protect the ledgers").orElseThrow().topic())
                .isEmpty();
    }

    @Test
    void anyChangeIsWhatSaysNothingButThat() {
        assertThat(ActionReader.isAnyChange("the first modifying action")).isTrue();
        assertThat(ActionReader.isAnyChange("the first modifying action on ledgers"))
                .isFalse();
    }
}
