package dev.planwright.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.playbook.internal.runbook.MarkdownReader;
import dev.planwright.playbook.internal.runbook.RunbookPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The example of the documentation gives the steps that stand beside it. */
class RunbookExampleTest {
    private static final Path PAGE = Path.of("../docs/playbooks.md");

    @Test
    void theExampleGivesTheStepsOfItsTable() throws IOException {
        String page = Files.readString(PAGE);
        String runbook = between(page, "````markdown\n", "````");
        String table = between(page, "<!-- steps -->\n", "\n\n");
        RunbookPlan plan =
                new RunbookPlan(MarkdownReader.read("disk-full.md", runbook), PlanContext.of("volume_id", "vol-7"), 60);

        assertThat(rows(plan.steps())).isEqualTo(table);
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static String rows(List<StepDraft> steps) {
        List<String> lines = new ArrayList<>(List.of("| step | after | commands |", "| --- | --- | --- |"));
        List<String> ids = steps.stream().map(StepDraft::id).toList();
        for (StepDraft step : steps) {
            String after = step.dependencies().stream()
                    .map(id -> String.valueOf(ids.indexOf(id) + 1))
                    .collect(Collectors.joining(", "));
            String commands =
                    step.commands().stream().map(command -> "`" + command + "`").collect(Collectors.joining(", "));
            lines.add(("| " + step.name() + " | " + after + " | " + commands + " |").replaceAll(" {2,}", " "));
        }
        return String.join("\n", lines);
    }
}
