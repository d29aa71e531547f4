package dev.planwright.playbook.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartCommandsTest {
    private static final List<String> PARTS =
            List.of("Check free space", "Take the full backup", "Save schema and grants", "Record the checksums");

    @Test
    void putsACommandWhereThePartSpeaksOfIt() {
        assertThat(PartCommands.of(List.of("pg_basebackup -D x", "pg_dump --schema-only"), PARTS))
                .containsExactly(List.of(), List.of("pg_basebackup -D x"), List.of("pg_dump --schema-only"), List.of());
    }

    @Test
    void keepsTheOrderOfCommandsAndPutsAnUnknownOneBehindTheOneBefore() {
        assertThat(PartCommands.of(List.of("df -h", "pg_dump --schema-only", "ls backup", "sha256sum x"), PARTS))
                .containsExactly(
                        List.of("df -h"),
                        List.of(),
                        List.of("pg_dump --schema-only", "ls backup", "sha256sum x"),
                        List.of());
    }

    @Test
    void placesNothingWhereNoPartSpeaksOfAnyCommand() {
        assertThat(PartCommands.of(List.of("kubectl get pods"), PARTS)).allMatch(List::isEmpty);
        assertThat(PartCommands.of(List.of(), PARTS)).hasSize(4);
    }
}
