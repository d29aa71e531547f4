package outside;

import dev.planwright.domain.check.PlanChecks;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import java.util.List;

/** Checks a draft with nothing but the domain. */
public final class UseOfDomain {
    private UseOfDomain() {}

    /** Prints what is wrong with a plan that runs in a circle. */
    public static void main(String[] arguments) {
        PlanDraft draft = PlanDraft.ofSteps(List.of(
                StepDraft.builder("a", "Do the first part").dependencies(List.of("b")).build(),
                StepDraft.builder("b", "Do the second part").dependencies(List.of("a")).build()));
        PlanChecks.check(draft, 60).forEach(finding -> System.out.println("domain: " + finding.message()));
    }
}
