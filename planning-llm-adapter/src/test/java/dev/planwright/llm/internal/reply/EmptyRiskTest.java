package dev.planwright.llm.internal.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmptyRiskTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Run the smoke tests | The smoke tests may fail",
                "Record the baseline of 1.5.0 | The baseline may not be recorded correctly.",
                "Update the runbook and documentation | Runbook not updated, documentation not updated",
                "Update the runbook | Update may not be accurate due to unforeseen issues",
                "Migrate the database | Potential failure"
            })
    void knowsARiskThatSaysOnlyThatTheStepMayFail(String name, String risk) {
        assertThat(EmptyRisk.of(name, risk)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Run the smoke tests | The smoke tests may fail for lack of test accounts",
                "Migrate the database | Data may be lost",
                "Restore the backup | The backup may be corrupt",
                "Deploy version 2 | Sessions break"
            })
    void keepsARiskThatNamesACauseOrAnEffect(String name, String risk) {
        assertThat(EmptyRisk.of(name, risk)).isFalse();
    }
}
