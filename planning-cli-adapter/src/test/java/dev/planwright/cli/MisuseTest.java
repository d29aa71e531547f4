package dev.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to somebody who got the command wrong: what it is, and what was probably meant. */
class MisuseTest {
    private final FakeWorkbench workbench = new FakeWorkbench();

    private String refused(String... arguments) {
        CommandRun run = CommandRun.of(workbench, arguments);
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        return run.err();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate",
                "schedule",
                "show",
                "export",
                "diff",
                "diff a",
                "approve",
                "revise",
                "revise a",
                "eval"
            })
    void aMissingArgumentIsNamed(String line) {
        assertThat(refused(line.split(" "))).contains("Missing required").contains("--help");
    }

    @Test
    void anUnknownCommandIsNamedWithTheOneThatWasMeant() {
        assertThat(refused("plna", "Deploy it"))
                .contains("there is no command \"plna\"")
                .contains("did you mean: plan?")
                .doesNotContain("Deploy it");
        assertThat(refused("help", "validat")).contains("did you mean: validate?");
        assertThat(refused("xyzzy")).doesNotContain("did you mean");
    }

    @Test
    void anUnknownOptionIsNamedWithTheOneThatWasMeant() {
        assertThat(refused("plan", "--tema", "3", "Deploy it"))
                .contains("there is no option --tema")
                .contains("did you mean: --team?");
        assertThat(refused("plan", "Deploy it", "--dedline=2w")).contains("did you mean: --deadline?");
        assertThat(refused("--verison")).contains("did you mean: --version?");
    }

    @Test
    void aTaskWithoutQuotesIsToldAboutThem() {
        assertThat(refused("plan", "Deploy", "the", "service"))
                .contains("\"the\"")
                .contains("quotes");
    }

    @Test
    void aFigureThatIsNoneIsShown() {
        assertThat(refused("plan", "Deploy it", "--team", "abc"))
                .contains("--team")
                .contains("\"abc\" is no whole number");
    }

    @Test
    void aFileThatCannotBeUnderstoodIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.yaml"), "steps:\n  - id: a\n   name: b\n");

        assertThat(refused("validate", file.toString()))
                .contains(file.toString())
                .contains("line 3");
        assertThat(refused("plan", "Deploy it", "--context", file.toString()))
                .contains(file.toString())
                .contains("line 3");
    }
}
