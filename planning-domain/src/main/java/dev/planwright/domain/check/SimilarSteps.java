package dev.planwright.domain.check;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds steps whose names say the same. */
final class SimilarSteps {
    private SimilarSteps() {}

    static void check(List<StepDraft> steps, List<Finding> findings) {
        Map<String, StepDraft> byName = new HashMap<>(steps.size() * 2);
        for (int place = 0; place < steps.size(); place++) {
            StepDraft step = steps.get(place);
            String name = NormalName.of(step.name());
            StepDraft earlier = name.isEmpty() ? null : byName.putIfAbsent(name, step);
            if (earlier != null) {
                findings.add(Findings.ofStep(
                        FindingCode.SIMILAR_STEPS,
                        Severity.WARNING,
                        step.id(),
                        "/steps/" + place + "/name",
                        "steps %s and %s seem to be the same: %s"
                                .formatted(Quoted.of(earlier.id()), Quoted.of(step.id()), Quoted.of(step.name()))));
            }
        }
    }
}
