package dev.planwright.eval;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.port.in.PlanReviewer;
import dev.planwright.domain.request.PlanRequest;
import java.time.Duration;
import java.util.List;

/** Schedules a set's own steps and compares the time they take with the shortest possible. Not thread-safe. */
final class MakespanMeasures {
    /** Sets round a step's duration to thousandths of a minute, so a sum may be off by a few of them. */
    private static final double ROUNDING_MINUTES = 0.001;

    private final PlanReviewer reviewer;

    MakespanMeasures(PlanReviewer reviewer) {
        this.reviewer = reviewer;
    }

    Scores scores(Case one, double optimal) {
        List<StepDraft> steps =
                one.steps().stream().map(step -> draft(one, step)).toList();
        Duration likely = reviewer.schedule(PlanRequest.of(one.task()), PlanDraft.ofSteps(steps))
                .schedule()
                .likely();
        double minutes = likely.toNanos() / 60e9;
        double serial = one.steps().stream()
                .mapToDouble(step -> step.minutes().orElse(0.0))
                .sum();
        Scores scores = new Scores()
                .put(Measures.EXACT, Ratio.of(Math.abs(minutes - optimal) <= ROUNDING_MINUTES * steps.size()))
                .put(Measures.REGRET, Ratio.of(minutes / optimal - 1));
        return scores.putBaseline(new Scores()
                .put(Measures.EXACT, Ratio.of(Math.abs(serial - optimal) <= ROUNDING_MINUTES * steps.size()))
                .put(Measures.REGRET, Ratio.of(serial / optimal - 1)));
    }

    private static StepDraft draft(Case one, Case.Gold step) {
        int place = one.steps().indexOf(step);
        String[] dependencies = one.edges().stream()
                .filter(edge -> edge.after() == place)
                .map(edge -> id(edge.before()))
                .toArray(String[]::new);
        Duration likely = Duration.ofNanos(Math.round(step.minutes().orElse(0.0) * 60e9));
        return StepDraft.builder(id(place), step.text())
                .estimate(EstimateDraft.exactly(likely))
                .dependencies(dependencies)
                .build();
    }

    private static String id(int place) {
        return "s" + (place + 1);
    }
}
