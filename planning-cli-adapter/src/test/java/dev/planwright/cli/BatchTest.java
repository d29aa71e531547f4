package dev.planwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
    private static final String TWO = """
            {"id": "a", "task_description": "Ship the service", "context": {"env": "prod"}, "category": "x"}
            {"id": 2, "task_description": "Move the service"}
            """;

    private final FakeWorkbench workbench = new FakeWorkbench();

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void chooseOutput() {
        out = folder.resolve("out.jsonl");
    }

    @Test
    void answersEachLineOnStandardOutput() {
        CommandRun run = CommandRun.withInput(TWO, workbench, "plan", "--batch", "-", "-c", "region=eu");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().toList())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("{\"id\":\"a\",\"plan\":{"),
                        second -> assertThat(second).startsWith("{\"id\":2,\"plan\":{"));
        assertThat(workbench.asked.get(0).context().root().values()).containsOnlyKeys("region", "env");
    }

    @Test
    void goesOnWhereItWasInterrupted() throws IOException {
        Files.writeString(out, "{\"id\":\"a\",\"plan\":{\"kept\":true}}\n{\"id\":2,\"pl");

        CommandRun run = CommandRun.withInput(TWO, workbench, "plan", "--batch", "-", "--out", out.toString());

        assertThat(run.code()).isZero();
        assertThat(Files.readAllLines(out))
                .satisfiesExactly(
                        first -> assertThat(first).contains("kept"),
                        second -> assertThat(second).startsWith("{\"id\":2,\"plan\":{"));
        assertThat(workbench.asked).hasSize(1);
    }

    @Test
    void answersALineThatCannotBeUsedWithAnError() {
        String input = "not json\n\n{\"id\":\"b\"}\n{\"id\":\"c\",\"task_description\":\"ok\"}\n";

        CommandRun run = CommandRun.withInput(input, workbench, "plan", "--batch", "-");

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("2 of 3");
        assertThat(run.out().lines().toList())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("{\"id\":null,\"line\":1,\"error\":{"),
                        second -> assertThat(second).startsWith("{\"id\":\"b\",\"error\":{"),
                        third -> assertThat(third).startsWith("{\"id\":\"c\",\"plan\":{"));
    }

    @Test
    void answersALineWithoutAnIdOnceHoweverOftenTheBatchIsRun() throws IOException {
        String input = "{\"task_description\":\"Ship it\"}\nnot json\n" + TWO;

        for (int i = 0; i < 3; i++) {
            assertThat(CommandRun.withInput(input, workbench, "plan", "--batch", "-", "--out", out.toString())
                            .code())
                    .isZero();
        }

        assertThat(Files.readAllLines(out))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("{\"id\":null,\"line\":1,\"error\":{"),
                        second -> assertThat(second).startsWith("{\"id\":null,\"line\":2,\"error\":{"),
                        third -> assertThat(third).startsWith("{\"id\":\"a\",\"plan\":{"),
                        fourth -> assertThat(fourth).startsWith("{\"id\":2,\"plan\":{"));
    }

    @Test
    void goesOnInNoFileThatIsNoBatch() throws IOException {
        Files.writeString(out, "{\"steps\":[]}\n");
        CommandRun run = CommandRun.withInput(TWO, workbench, "plan", "--batch", "-", "--out", out.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no answer of a batch");
    }

    @Test
    void tellsByItsExitCodeThatAProviderFailed() {
        workbench.failsWith(new PlanningException(PlanningError.PROPOSERS_FAILED, "down"));

        CommandRun run = CommandRun.withInput(TWO, workbench, "plan", "--batch", "-");

        assertThat(run.code()).isEqualTo(5);
        assertThat(run.out()).contains("\"proposers_failed\"");
    }

    @Test
    void answersEveryTaskOnceWhenManyAreAtWork() {
        StringBuilder input = new StringBuilder();
        List<String> ids = IntStream.range(0, 200).mapToObj(i -> "t" + i).toList();
        ids.forEach(id -> input.append("{\"id\":\"%s\",\"task_description\":\"Ship it\"}\n".formatted(id)));

        CommandRun run = CommandRun.withInput(input.toString(), workbench, "plan", "--batch", "-", "--parallel", "8");

        assertThat(run.out().lines().map(line -> line.substring(7, line.indexOf('"', 7))))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void refusesATaskBesideABatch() {
        assertThat(CommandRun.of(workbench, "plan", "x y z", "--batch", "nowhere.jsonl")
                        .code())
                .isEqualTo(2);
        assertThat(CommandRun.of(workbench, "plan", "--batch", "nowhere.jsonl").err())
                .contains("no such file");
    }
}
