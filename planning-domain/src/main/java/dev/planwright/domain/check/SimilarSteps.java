package dev.planwright.domain.check;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Severity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds steps whose names say the same. The hashes of the names are sorted as plain numbers, and only names of the same
 * hash are compared: a table of a million names would keep the garbage collector busy for longer than all other checks.
 */
final class SimilarSteps {
    private static final long PLACE = 0xFFFF_FFFFL;

    private SimilarSteps() {}

    static void check(List<StepDraft> steps, List<Finding> findings) {
        int[] earlier = earlierAlike(steps);
        for (int place = 0; place < earlier.length; place++) {
            if (earlier[place] >= 0) {
                findings.add(finding(place, steps.get(place), steps.get(earlier[place])));
            }
        }
    }

    private static Finding finding(int place, StepDraft step, StepDraft earlier) {
        return Findings.ofStep(
                FindingCode.SIMILAR_STEPS,
                Severity.WARNING,
                step.id(),
                "/steps/" + place + "/name",
                "steps %s and %s seem to be the same: %s"
                        .formatted(Quoted.of(earlier.id()), Quoted.of(step.id()), Quoted.of(step.name())));
    }

    /** By step the first one of the same normal name before it, or -1. */
    private static int[] earlierAlike(List<StepDraft> steps) {
        int[] earlier = new int[steps.size()];
        Arrays.fill(earlier, -1);
        long[] hashes = new long[steps.size()];
        for (int place = 0; place < hashes.length; place++) {
            long hash = NormalName.of(steps.get(place).name()).hashCode();
            hashes[place] = hash << 32 | place;
        }
        Arrays.sort(hashes);
        int from = 0;
        for (int to = 1; to <= hashes.length; to++) {
            if (to == hashes.length || hashes[to] >> 32 != hashes[from] >> 32) {
                if (to - from > 1) {
                    compare(Arrays.copyOfRange(hashes, from, to), steps, earlier);
                }
                from = to;
            }
        }
        return earlier;
    }

    private static void compare(long[] sameHash, List<StepDraft> steps, int[] earlier) {
        Map<String, Integer> first = new HashMap<>();
        for (long hash : sameHash) {
            int place = (int) (hash & PLACE);
            String name = NormalName.of(steps.get(place).name());
            Integer before = name.isEmpty() ? null : first.putIfAbsent(name, place);
            earlier[place] = before == null ? -1 : before;
        }
    }
}
