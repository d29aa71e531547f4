package dev.planwright.app.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.document.PlanDocument;
import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.engine.EngineConfig;
import dev.planwright.engine.PlanningEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every task of every evaluation set, planned offline: what comes out is a plan document as the published schema describes
 * it. Runs in the profile {@code shared-data} alone, since a user does not have the sets; the profile fails without them.
 */
@Tag("shared-data")
class PlansOfAllSetsTest {
    private static final Path SETS = Path.of(System.getProperty("shared.eval", ""));

    @Test
    void everyPlanIsAsTheSchemaDescribesIt() throws IOException {
        PlanSchema schema = new PlanSchema();
        Map<String, List<String>> wrong = new TreeMap<>();
        int planned = 0;
        for (Path set : list(SETS)) {
            Planner planner = planner(set.resolve("markdown"));
            for (ContextValue.Fields one : tasks(set)) {
                Optional<Plan> plan = plan(planner, one);
                planned += plan.isPresent() ? 1 : 0;
                plan.map(made -> schema.errors(PlanDocument.json(made)))
                        .filter(errors -> !errors.isEmpty())
                        .ifPresent(errors ->
                                wrong.put(set.getFileName() + " " + one.values().get("id"), errors));
            }
        }

        assertThat(planned).isPositive();
        assertThat(wrong).as("of %d plans", planned).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNoPlan() throws IOException {
        Plan plan = PlanningEngine.offline()
                .planner()
                .plan(PlanRequest.of("Deploy a new microservice to production"), PlanListener.NONE)
                .fold(planned -> planned.plan(), asked -> {
                    throw new AssertionError(asked);
                });
        String json = PlanDocument.json(plan);

        assertThat(new PlanSchema().errors(json)).isEmpty();
        assertThat(new PlanSchema().errors(json.replace("\"steps\":", "\"stages\":")))
                .isNotEmpty();
    }

    private static Planner planner(Path runbooks) {
        EngineConfig config = Files.isDirectory(runbooks)
                ? EngineConfig.DEFAULT.withRunbooks(new EngineConfig.Runbooks(runbooks, Optional.empty()))
                : EngineConfig.DEFAULT;
        return PlanningEngine.of(config).planner();
    }

    private static Optional<Plan> plan(Planner planner, ContextValue.Fields one) {
        PlanContext context = new PlanContext(
                one.values().get("context") instanceof ContextValue.Fields fields
                        ? fields
                        : new ContextValue.Fields(Map.of()));
        try {
            return planner.plan(PlanRequest.of(one.values().get("task").asText(), context), PlanListener.NONE)
                    .fold(planned -> Optional.of(planned.plan()), asked -> Optional.empty());
        } catch (PlanningException e) {
            assertThat(e.error()).isEqualTo(PlanningError.NO_PLANNER_FOR_TASK);
            return Optional.empty();
        }
    }

    private static List<ContextValue.Fields> tasks(Path set) throws IOException {
        List<ContextValue.Fields> tasks = new ArrayList<>();
        for (Path file : list(set)) {
            if (file.toString().endsWith(".jsonl")) {
                for (String line : Files.readAllLines(file)) {
                    if (Syntax.JSON.parse(line.getBytes(StandardCharsets.UTF_8), InputRules.PLAN)
                                    instanceof ContextValue.Fields fields
                            && fields.values().containsKey("task")) {
                        tasks.add(fields);
                    }
                }
            }
        }
        return tasks;
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
