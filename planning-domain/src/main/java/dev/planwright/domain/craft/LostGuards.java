package dev.planwright.domain.craft;

import dev.planwright.domain.check.Quoted;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells which guards of a change a revision took away: the test, backup, approval or preparation of the way back that no
 * step is any more, while a step still changes what people use. Only names are read. Thread-safe.
 */
public final class LostGuards {
    private LostGuards() {}

    /**
     * One warning for each kind of guard that was there before and is not there after.
     *
     * @param path where the revision was asked for, as a JSON pointer
     */
    public static List<Finding> of(List<StepDraft> before, List<StepDraft> after, String path) {
        List<Finding> lost = new ArrayList<>();
        after.stream()
                .filter(step -> OrderOfWork.isChange(step.name()))
                .findFirst()
                .ifPresent(change -> {
                    for (OrderOfWork.Guard guard : OrderOfWork.GUARDS) {
                        if (after.stream().noneMatch(step -> guard.isIn(step.name()))) {
                            before.stream()
                                    .filter(step -> guard.isIn(step.name()))
                                    .findFirst()
                                    .ifPresent(gone -> lost.add(finding(guard, gone, change, path)));
                        }
                    }
                });
        return lost;
    }

    private static Finding finding(OrderOfWork.Guard guard, StepDraft gone, StepDraft change, String path) {
        return new Finding(
                FindingCode.GUARD_REMOVED,
                Severity.WARNING,
                Optional.of(change.id()),
                path,
                "%s was taken out, and no other step is %s: nothing guards %s by one now"
                        .formatted(Quoted.of(gone.name()), guard.what(), Quoted.of(change.name())));
    }
}
