package dev.planwright.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.JsonOutput;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ContextValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanRoundTripTest {
    private static final PlanDocumentReader READER = new PlanDocumentReader(InputRules.PLAN, WorkingTime.DEFAULT);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsBackWhatItWroteAsJson(long seed) {
        RandomPlans plans = new RandomPlans(seed);
        for (int i = 0; i < 100; i++) {
            Plan plan = plans.plan();
            ReadPlan read = READER.read(PlanDocument.json(plan).getBytes(StandardCharsets.UTF_8), Syntax.JSON);
            assertThat(read.draft()).isEqualTo(PlanDraft.of(plan));
            assertThat(read.request()).isEqualTo(plan.request());
            assertThat(read.planId()).contains(plan.id());
            assertThat(read.revision()).contains(plan.revision());
            assertThat(read.contentHash()).contains(CanonicalForm.hash(read.draft()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsTheSameTreeFromJsonAndYaml(long seed) {
        RandomPlans plans = new RandomPlans(seed);
        for (int i = 0; i < 100; i++) {
            Plan plan = plans.plan();
            ContextValue.Fields tree = PlanDocument.of(plan);
            assertThat(Syntax.YAML.parse(PlanFormat.YAML.write(plan, 80), InputRules.PLAN))
                    .isEqualTo(tree);
            assertThat(Syntax.JSON.parse(JsonOutput.pretty(tree), InputRules.PLAN))
                    .isEqualTo(tree);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void hashesTheSameWhateverTheOrderOfTheFields(long seed) {
        Plan plan = new RandomPlans(seed).plan();
        ReadPlan shuffled = READER.read(shuffled(PlanDocument.of(plan), new Random(seed)));
        assertThat(CanonicalForm.hash(shuffled.draft())).isEqualTo(CanonicalForm.hash(plan));
    }

    private static ContextValue shuffled(ContextValue value, Random random) {
        if (value instanceof ContextValue.Items items) {
            return new ContextValue.Items(
                    items.values().stream().map(item -> shuffled(item, random)).toList());
        }
        if (value instanceof ContextValue.Fields fields) {
            List<String> names = new ArrayList<>(fields.values().keySet());
            Collections.shuffle(names, random);
            Map<String, ContextValue> values = new LinkedHashMap<>();
            names.forEach(name -> values.put(name, shuffled(fields.values().get(name), random)));
            return new ContextValue.Fields(values);
        }
        return value;
    }
}
