package dev.planwright.benchmarks;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes large plans that look like real ones. */
final class RandomPlans {
    private RandomPlans() {}

    /** Steps that each wait for up to three of the fifty before them. The same size gives the same plan. */
    static PlanDraft layered(int size) {
        SplittableRandom random = new SplittableRandom(size);
        List<StepDraft> steps = new ArrayList<>(size);
        for (int place = 0; place < size; place++) {
            List<String> dependencies = new ArrayList<>();
            for (int k = random.nextInt(4); k > 0 && place > 0; k--) {
                String id = "step-" + (place - 1 - random.nextInt(Math.min(place, 50)));
                if (!dependencies.contains(id)) {
                    dependencies.add(id);
                }
            }
            steps.add(step(place, dependencies, Duration.ofMinutes(5 + random.nextInt(600))));
        }
        return PlanDraft.ofSteps(steps);
    }

    /** Steps that each wait for the one before. */
    static PlanDraft chain(int size) {
        List<StepDraft> steps = new ArrayList<>(size);
        for (int place = 0; place < size; place++) {
            List<String> dependencies = place == 0 ? List.of() : List.of("step-" + (place - 1));
            steps.add(step(place, dependencies, Duration.ofMinutes(5)));
        }
        return PlanDraft.ofSteps(steps);
    }

    private static StepDraft step(int place, List<String> dependencies, Duration likely) {
        return StepDraft.builder("step-" + place, "Do piece %d of the work".formatted(place))
                .dependencies(dependencies)
                .estimate(new EstimateDraft(
                        likely.dividedBy(2), likely, likely.multipliedBy(3), "made up", Clock.WORKING))
                .build();
    }
}
