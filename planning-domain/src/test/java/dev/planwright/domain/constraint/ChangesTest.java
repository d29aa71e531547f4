package dev.planwright.domain.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.language.Tokenizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {
    private static boolean changes(StepDraft step) {
        return StepText.of(step.toStep(), new Tokenizer()).changes();
    }

    private static StepDraft step(String name, String description) {
        return StepDraft.builder("a", name).description(description).build();
    }

    @ParameterizedTest
    @CsvSource({
        "Restart the pods, ''",
        "Restarting the pods, ''",
        "Create the tables, ''",
        "Check the pods, Restart them.",
        "Check the pods, Then restart them.",
        "Check the pods, 'If they hang, restart them.'",
        "Check the pods and restart them, ''",
        "Maintenance: restart the nodes, ''",
        "Maintenance of the nodes, 'Once they are empty, patches are due; patch them.'",
        "Maintenance of the nodes, Operators restart them."
    })
    void anOrderToChangeMakesAStepAChange(String name, String description) {
        assertThat(changes(step(name, description))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Check the pods, ''",
        "Checking the pods, ''",
        "Check the last restart, ''",
        "Check the pods restart, ''",
        "Check why the pods restart, ''",
        "Check the pods, Do not restart them.",
        "Notify the users, Restart follows.",
        "Backup the tables, Then restart them.",
        "Create a change ticket, Restart comes later.",
        "Maintenance of the nodes, The restart takes long.",
        "Maintenance of the nodes, 'Without a restart, without an upgrade.'",
        "???, Restart it."
    })
    void whoLooksTalksOrSavesChangesNothing(String name, String description) {
        assertThat(changes(step(name, description))).isFalse();
    }

    @Test
    void aCommandThatChangesMakesAnyStepAChange() {
        StepDraft look = step("Check the pods", "");

        assertThat(changes(look.toBuilder()
                        .commands(List.of("kubectl get pods", "kubectl delete pod web-0"))
                        .build()))
                .isTrue();
        assertThat(changes(look.toBuilder()
                        .commands(List.of("kubectl get pods", "kubectl delete pod web-0 --dry-run=client"))
                        .build()))
                .isFalse();
    }
}
