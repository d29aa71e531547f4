package dev.planwright.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.planwright.domain.request.PlanContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each corruption of the known answer lowers the measure that it must and leaves the others. */
class StepMeasuresTest {
    private static final List<String> TEXTS = List.of(
            "Inspect the logs of the ingest gateway",
            "Compare the memory limit with the working set",
            "Raise the memory limit of the deployment",
            "Restart the pods one at a time",
            "Watch the error rate for an hour");
    private static final List<Case.Edge> CHAIN =
            List.of(new Case.Edge(0, 1), new Case.Edge(1, 2), new Case.Edge(2, 3), new Case.Edge(3, 4));
    private static final Case ONE =
            new Case("one", "Fix it", PlanContext.EMPTY, gold(), CHAIN, List.of(), List.of(), Optional.empty());

    private static List<Case.Gold> gold() {
        List<Case.Gold> steps = new ArrayList<>();
        for (int place = 0; place < TEXTS.size(); place++) {
            steps.add(new Case.Gold(
                    "s" + place,
                    TEXTS.get(place),
                    Optional.of(place < 2 ? "diagnose" : "mitigate"),
                    List.of("kubectl do-" + place),
                    Optional.empty()));
        }
        return steps;
    }

    private static Answer.Part part(int place) {
        return new Answer.Part(TEXTS.get(place), "", List.of("kubectl  do-" + place), List.of(), List.of(), "");
    }

    private static List<Answer.Part> parts() {
        return new ArrayList<>(List.of(part(0), part(1), part(2), part(3), part(4)));
    }

    private static Map<String, Double> scores(Answer answer) {
        return new StepMeasures(ONE, answer, new Similarity(TEXTS))
                .scores().ratios().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().part()
                                        / entry.getValue().whole()));
    }

    @Test
    void theKnownAnswerIsPerfect() {
        assertThat(scores(Answer.of(parts(), CHAIN)))
                .containsOnly(
                        entry(Measures.PRECISION, 1.0),
                        entry(Measures.RECALL, 1.0),
                        entry(Measures.F1, 1.0),
                        entry(Measures.LENGTH, 1.0),
                        entry(Measures.ORDER_F1, 1.0),
                        entry(Measures.VIOLATIONS, 0.0),
                        entry(Measures.LOOK_FIRST, 1.0),
                        entry(Measures.COMMANDS, 1.0));
    }

    @Test
    void aDroppedStepCostsRecallAndCommandsButNoPrecision() {
        List<Answer.Part> parts = parts();
        parts.remove(4);

        assertThat(scores(Answer.chain(parts)))
                .contains(
                        entry(Measures.PRECISION, 1.0),
                        entry(Measures.RECALL, 0.8),
                        entry(Measures.COMMANDS, 0.8),
                        entry(Measures.VIOLATIONS, 0.0),
                        entry(Measures.LOOK_FIRST, 1.0));
    }

    @Test
    void aDoubledStepCostsPrecisionButNoRecall() {
        List<Answer.Part> parts = parts();
        parts.add(part(2));

        assertThat(scores(Answer.chain(parts)))
                .contains(
                        entry(Measures.PRECISION, 5.0 / 6),
                        entry(Measures.RECALL, 1.0),
                        entry(Measures.COMMANDS, 1.0),
                        entry(Measures.VIOLATIONS, 0.0));
    }

    @Test
    void aForeignStepCostsPrecisionOnly() {
        List<Answer.Part> parts = parts();
        parts.add(Answer.Part.named("Bake bread"));

        assertThat(scores(Answer.chain(parts)))
                .contains(
                        entry(Measures.PRECISION, 5.0 / 6),
                        entry(Measures.RECALL, 1.0),
                        entry(Measures.ORDER_F1, 1.0),
                        entry(Measures.VIOLATIONS, 0.0));
    }

    @Test
    void twoSwappedStepsCostOrderOnly() {
        List<Answer.Part> parts = parts();
        Collections.swap(parts, 1, 2);

        Map<String, Double> scores = scores(Answer.chain(parts));

        assertThat(scores)
                .contains(
                        entry(Measures.F1, 1.0),
                        entry(Measures.COMMANDS, 1.0),
                        entry(Measures.VIOLATIONS, 0.1),
                        entry(Measures.LOOK_FIRST, 5.0 / 6));
        assertThat(scores.get(Measures.ORDER_F1)).isLessThan(1);
    }

    @Test
    void aReversedPlanHasNoOrderLeft() {
        List<Answer.Part> parts = parts();
        Collections.reverse(parts);

        assertThat(scores(Answer.chain(parts)))
                .contains(
                        entry(Measures.F1, 1.0),
                        entry(Measures.ORDER_F1, 0.0),
                        entry(Measures.VIOLATIONS, 1.0),
                        entry(Measures.LOOK_FIRST, 0.0));
    }

    @Test
    void aListWithoutEdgesHasNoOrderButBreaksNone() {
        assertThat(scores(Answer.of(parts(), List.of())))
                .contains(entry(Measures.ORDER_F1, 0.0), entry(Measures.VIOLATIONS, 0.0), entry(Measures.F1, 1.0));
    }
}
