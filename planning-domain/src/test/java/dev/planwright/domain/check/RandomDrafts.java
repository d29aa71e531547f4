package dev.planwright.domain.check;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Drafts for laws: the same for the same random numbers. */
final class RandomDrafts {
    private static final String[] IDS = {"a", "b", "c", "d e", "", "f", "g", "ü", "a-2", "d-e", "step", "?", "A", "a"};

    private RandomDrafts() {}

    /** Whatever a proposer may say: bad, equal and missing ids, dependencies on anything, disordered estimates. */
    static PlanDraft garbage(SplittableRandom random) {
        List<StepDraft> steps = new ArrayList<>();
        int size = 1 + random.nextInt(14);
        for (int place = 0; place < size; place++) {
            List<String> dependencies = new ArrayList<>();
            for (int k = random.nextInt(4); k > 0; k--) {
                dependencies.add(random.nextInt(8) == 0 ? "nowhere" : IDS[random.nextInt(IDS.length)]);
            }
            steps.add(StepDraft.builder(IDS[random.nextInt(IDS.length)], random.nextInt(5) == 0 ? " " : "Step " + place)
                    .dependencies(dependencies)
                    .estimate(new EstimateDraft(
                            Duration.ofMinutes(random.nextInt(-5, 50)),
                            Duration.ofMinutes(random.nextInt(50)),
                            Duration.ofMinutes(random.nextInt(50)),
                            "",
                            Clock.WORKING))
                    .build());
        }
        return PlanDraft.ofSteps(steps);
    }

    /** Sound steps s0, s1, ... that wait for up to three others anywhere in the list, and so in cycles. */
    static PlanDraft tangled(SplittableRandom random, int size) {
        List<StepDraft> steps = new ArrayList<>();
        for (int place = 0; place < size; place++) {
            Set<String> dependencies = new LinkedHashSet<>();
            for (int k = random.nextInt(4); k > 0; k--) {
                int other = random.nextInt(size);
                if (other != place) {
                    dependencies.add("s" + other);
                }
            }
            steps.add(step(place, List.copyOf(dependencies)));
        }
        return PlanDraft.ofSteps(steps);
    }

    /** Sound steps s0, s1, ... that wait for some of those before them. */
    static PlanDraft acyclic(SplittableRandom random, int size) {
        List<StepDraft> steps = new ArrayList<>();
        for (int place = 0; place < size; place++) {
            List<String> dependencies = new ArrayList<>();
            for (int before = 0; before < place; before++) {
                if (random.nextInt(3) == 0) {
                    dependencies.add("s" + before);
                }
            }
            steps.add(step(place, dependencies));
        }
        return PlanDraft.ofSteps(steps);
    }

    private static StepDraft step(int place, List<String> dependencies) {
        return StepDraft.builder("s" + place, "Part number " + place)
                .dependencies(dependencies)
                .estimate(EstimateDraft.exactly(Duration.ofMinutes(5)))
                .build();
    }
}
