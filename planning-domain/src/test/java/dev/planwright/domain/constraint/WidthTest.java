package dev.planwright.domain.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WidthTest {
    private static List<Step> random(SplittableRandom random) {
        List<Step> steps = new ArrayList<>();
        for (int place = random.nextInt(9); place > 0; place--) {
            List<String> dependencies = new ArrayList<>();
            steps.stream()
                    .filter(before -> random.nextInt(3) == 0)
                    .forEach(before -> dependencies.add(before.id().value()));
            steps.add(StepDraft.builder("s" + steps.size(), "Check it")
                    .dependencies(dependencies)
                    .build()
                    .toStep());
        }
        return steps;
    }

    /** Which steps each waits for, directly or not, as bits. */
    private static int[] before(List<Step> steps) {
        int[] before = new int[steps.size()];
        for (int place = 0; place < before.length; place++) {
            for (int other = 0; other < place; other++) {
                if (steps.get(place).dependencies().contains(steps.get(other).id())) {
                    before[place] |= before[other] | 1 << other;
                }
            }
        }
        return before;
    }

    private static boolean isIndependent(int some, int[] before) {
        for (int place = 0; place < before.length; place++) {
            if ((some & 1 << place) != 0 && (some & before[place]) != 0) {
                return false;
            }
        }
        return true;
    }

    @Test
    void isTheSizeOfTheLargestSetOfStepsThatDoNotWaitForEachOther() {
        for (int seed = 0; seed < 200; seed++) {
            List<Step> steps = random(new SplittableRandom(seed));
            int[] before = before(steps);
            int widest = 0;
            for (int some = 0; some < 1 << steps.size(); some++) {
                widest = isIndependent(some, before) ? Math.max(widest, Integer.bitCount(some)) : widest;
            }

            assertThat(Width.of(steps)).as("seed %d", seed).isEqualTo(widest);
        }
    }
}
