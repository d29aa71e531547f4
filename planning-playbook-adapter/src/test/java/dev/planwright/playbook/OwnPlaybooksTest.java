package dev.planwright.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.domain.error.PlanningException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team's own folder over the bundled library. */
class OwnPlaybooksTest {
    private static final String STEPS = """
        steps:
          - id: only
            name: Do it our way
            description: Follow the page of the team, which everybody knows by heart.
            estimate: {optimistic: 5m, likely: 10m, pessimistic: 20m, basis: done often}
            done_when: It is done.
          - {use: change-approval, after: [only]}
        """;

    @TempDir
    private Path folder;

    private PlaybookReferences library;

    @BeforeEach
    void writePlaybooks() throws IOException {
        Files.writeString(folder.resolve("disk-full.yaml"), """
            id: disk-full
            title: "Our way with full disks in {{environment}}"
            description: How this team frees a disk.
            match: {tasks: [Disk is full on a server, No space left on device]}
            parameters:
              environment: {use: common}
            """ + STEPS);
        Files.writeString(
                folder.resolve("feed-the-cat.yaml"),
                """
            id: feed-the-cat
            title: Feed the office cat
            description: What the cat of the office gets.
            match: {tasks: [Feed the office cat]}
            """ + STEPS.replace("the page of the team", "the note beside its bowl"));
        library = new PlaybookReferences(Playbooks.withFolder(folder));
    }

    @Test
    void goesBeforeTheBundledOneOfTheSameId() {
        assertThat(library.search("Disk is full on a server", 1)
                        .hits()
                        .get(0)
                        .entry()
                        .title())
                .isEqualTo("Our way with full disks in production");
        assertThat(library.text("disk-full"))
                .hasValueSatisfying(text -> assertThat(text).contains("Our way"));
    }

    @Test
    void addsToTheBundledOnes() {
        assertThat(library.search("Feed the office cat", 1).abstained()).isFalse();
        assertThat(library.list())
                .hasSize(Playbooks.bundled().library().corpus().docs().size() + 1);
        assertThat(library.lint()).isEmpty();
    }

    @Test
    void aFileWithErrorsStopsAllButLint() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "id: broken\n");
        PlaybookReferences broken = new PlaybookReferences(Playbooks.withFolder(folder));

        assertThat(broken.lint())
                .anySatisfy(finding -> assertThat(finding.file()).isEqualTo("broken.yaml"));
        assertThatThrownBy(() -> broken.search("Feed the office cat", 1)).isInstanceOf(PlanningException.class);
    }

    @Test
    void theClosestAreNamedAsPeopleReadThem() {
        assertThat(library.list())
                .allSatisfy(
                        entry -> assertThat(entry.title() + entry.description()).doesNotContain("{{"));
    }
}
