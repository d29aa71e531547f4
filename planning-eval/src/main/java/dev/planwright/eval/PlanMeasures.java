package dev.planwright.eval;

import dev.planwright.document.PlanDocument;
import dev.planwright.document.tree.JsonOutput;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.DependencyGraph;
import dev.planwright.domain.plan.Estimate;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Schedule;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans a set's cases and measures the plans. Not thread-safe. */
final class PlanMeasures {
    private static final String CONSTRAINTS = "constraints";
    private static final List<String> OF_ONE_RUN = List.of("plan_id", "provenance");

    private final Planner planner;
    private final Similarity similarity;
    private final int runs;

    PlanMeasures(Planner planner, Similarity similarity, int runs) {
        this.planner = planner;
        this.similarity = similarity;
        this.runs = runs;
    }

    Scores scores(Case one) {
        Scores scores = new Scores();
        Optional<Plan> plan;
        try {
            plan = plan(one.task(), one.context());
        } catch (PlanningException e) {
            return scores.put(Measures.ABSTAINED, Ratio.of(false)).put(Measures.FAILED, Ratio.of(true));
        }
        scores.put(Measures.ABSTAINED, Ratio.of(plan.isEmpty())).put(Measures.FAILED, Ratio.of(false));
        plan.ifPresent(made -> measure(one, made, scores));
        return scores;
    }

    private void measure(Case one, Plan plan, Scores scores) {
        Answer answer = Answer.of(plan);
        scores.put(Measures.VALID, Ratio.of(isValid(plan)));
        if (runs > 1) {
            scores.put(Measures.SAME_BYTES, Ratio.of(isRepeated(one, plan)));
        }
        if (!one.steps().isEmpty()) {
            copy(new StepMeasures(one, answer, similarity).scores(), scores);
        }
        if (!one.checks().isEmpty()) {
            copy(ConstraintMeasures.of(one, answer), scores);
            scores.put(Measures.FALSE_CLAIMS, ConstraintMeasures.falseClaims(one, plan, answer));
            plan(one.task(), one.context().without(CONSTRAINTS))
                    .ifPresent(unaware -> scores.putBaseline(ConstraintMeasures.of(one, Answer.of(unaware))));
        } else if (!one.steps().isEmpty()) {
            scores.putBaseline(new StepMeasures(one, Sentences.chain(one.task()), similarity).scores());
        }
    }

    private static void copy(Scores from, Scores to) {
        from.ratios().forEach(to::put);
    }

    /** A plan; absent if the planner abstains, because it knows nothing of the task or wants to know more. */
    private Optional<Plan> plan(String task, PlanContext context) {
        try {
            return planner.plan(PlanRequest.of(task, context))
                    .fold(planned -> Optional.of(planned.plan()), asked -> Optional.empty());
        } catch (PlanningException e) {
            if (e.error() == PlanningError.NO_PLANNER_FOR_TASK) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** No finding of severity error, every step after its dependencies, and the stated total is the longest path. */
    private static boolean isValid(Plan plan) {
        Map<StepId, Integer> places = new HashMap<>();
        DependencyGraph.Builder edges = DependencyGraph.builder(plan.steps().size());
        for (Step step : plan.steps()) {
            for (StepId before : step.dependencies()) {
                if (!places.containsKey(before)) {
                    return false;
                }
                edges.edge(places.get(before), places.size());
            }
            if (places.put(step.id(), places.size()) != null) {
                return false;
            }
        }
        return !plan.hasErrors() && isLongestPath(plan, edges.build());
    }

    /** Whether the stated total is the longest path over the likely durations, computed anew. */
    private static boolean isLongestPath(Plan plan, DependencyGraph graph) {
        long[] ends = new long[graph.size()];
        long longest = 0;
        for (int place = 0; place < ends.length; place++) {
            Step step = plan.steps().get(place);
            long start = 0;
            for (int k = 0; k < graph.predecessorCount(place); k++) {
                start = Math.max(start, ends[graph.predecessor(place, k)]);
            }
            ends[place] = start
                    + step.estimate().map(estimate -> millis(plan, estimate)).orElse(0L);
            longest = Math.max(longest, ends[place]);
        }
        return longest == plan.schedule().likely().toMillis();
    }

    private static long millis(Plan plan, Estimate estimate) {
        boolean waits = estimate.clock() == Clock.ELAPSED && plan.schedule().calendar() == Schedule.Calendar.WORKING;
        return (waits ? plan.schedule().workingTime().during(estimate.likely()) : estimate.likely()).toMillis();
    }

    private boolean isRepeated(Case one, Plan first) {
        for (int run = 1; run < runs; run++) {
            Optional<Plan> again = plan(one.task(), one.context());
            if (again.isEmpty() || !bytes(again.get()).equals(bytes(first))) {
                return false;
            }
        }
        return true;
    }

    private static String bytes(Plan plan) {
        Map<String, ContextValue> values =
                new LinkedHashMap<>(PlanDocument.of(plan).values());
        OF_ONE_RUN.forEach(values::remove);
        return JsonOutput.compact(new ContextValue.Fields(values));
    }
}
