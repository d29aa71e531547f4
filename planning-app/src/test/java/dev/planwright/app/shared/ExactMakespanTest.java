package dev.planwright.app.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.planwright.document.PlanDocumentReader;
import dev.planwright.document.ReadPlan;
import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.plan.Schedule;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.engine.PlanningEngine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The longest path of every case of the evaluation set of asynchronous how-to plans, with edges and durations as given.
 * Runs in the profile {@code shared-data} alone, since a user does not have the set; the profile fails without it.
 */
@Tag("shared-data")
class ExactMakespanTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theLongestPathIsTheOptimalMakespan() throws IOException {
        Path set = Path.of(System.getProperty("shared.eval"), "asynchow_proscript", "dev.jsonl");
        List<String> wrong = new ArrayList<>();
        List<String> lines = Files.readAllLines(set);
        for (String line : lines) {
            JsonNode item = JSON.readTree(line);
            Schedule schedule = schedule(item);
            boolean exact = sameMinutes(schedule.likely(), item.get("optimal_makespan_min"))
                    && sameMinutes(schedule.totalEffort(), item.get("serial_makespan_min"));
            if (!exact) {
                wrong.add(item.get("id").asText() + ": " + schedule.likely());
            }
        }

        assertThat(lines).isNotEmpty();
        assertThat(wrong).as("of %d cases", lines.size()).isEmpty();
    }

    private static Schedule schedule(JsonNode item) {
        StringBuilder plan = new StringBuilder("{\"steps\":[");
        for (JsonNode step : item.get("gold_steps")) {
            List<String> dependencies = new ArrayList<>();
            for (JsonNode edge : item.get("gold_edges")) {
                if (edge.get(1).equals(step.get("id"))) {
                    dependencies.add(edge.get(0).toString());
                }
            }
            plan.append(plan.length() > 10 ? "," : "")
                    .append("{\"id\":%s,\"name\":%s,\"duration\":%s,\"dependencies\":[%s]}"
                            .formatted(
                                    step.get("id"),
                                    step.get("text"),
                                    step.get("duration_min"),
                                    String.join(",", dependencies)));
        }
        ReadPlan read = new PlanDocumentReader(InputRules.PLAN, WorkingTime.DEFAULT)
                .read(plan.append("]}").toString().getBytes(StandardCharsets.UTF_8), Syntax.JSON);
        return PlanningEngine.offline()
                .reviewer()
                .schedule(read.request(), read.draft())
                .schedule();
    }

    /** The set rounds the duration of a step to thousandths of a minute, so sums may be off by a few of them. */
    private static boolean sameMinutes(Duration span, JsonNode minutes) {
        BigDecimal millis = minutes.decimalValue().multiply(BigDecimal.valueOf(60_000));
        return BigDecimal.valueOf(span.toMillis()).subtract(millis).abs().compareTo(BigDecimal.valueOf(60)) <= 0;
    }
}
