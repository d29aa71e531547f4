package dev.planwright.domain.craft;

import dev.planwright.domain.check.Repaired;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** All objections to the way in which a plan is made, one finding each. Thread-safe. */
public final class Craft {
    /** Plans of more steps are lists of work from elsewhere. */
    static final int MOST_STEPS = 300;

    /** Objections to single steps, which new words for those can meet. */
    private static final Set<FindingCode> OF_STEPS =
            EnumSet.of(FindingCode.LATE_STEP, FindingCode.UNDO_AS_STEP, FindingCode.PLACEHOLDER);

    private Craft() {}

    /**
     * The objections to a plan.
     *
     * @param task what is planned
     * @param steps in topological order
     * @param changing whether a step changes a system; asked only where that matters
     */
    public static List<Finding> check(String task, PlanDraft draft, List<Step> steps, Predicate<Step> changing) {
        List<Finding> findings = new ArrayList<>();
        if (steps.size() <= MOST_STEPS) {
            new OrderOfWork(task, steps, changing, findings).check();
            new WayBack(task, steps, changing, findings).check();
            new Wording(steps, findings).check();
            new Sameness(steps, findings).check();
            risks(draft, steps, changing, findings);
        }
        return findings;
    }

    /** Whether a step that is said anew can meet an objection. */
    public static boolean isOfStep(Finding finding) {
        return OF_STEPS.contains(finding.code());
    }

    /**
     * The plan with the first late guard put before its change; nothing if none is late.
     *
     * @param sound in topological order
     * @param steps those of the draft
     */
    public static Optional<Repaired> withAGuardFirst(
            String task, Repaired sound, List<Step> steps, Predicate<Step> changing) {
        if (steps.size() > MOST_STEPS) {
            return Optional.empty();
        }
        return new OrderOfWork(task, steps, changing, new ArrayList<>())
                .late().stream()
                        .findFirst()
                        .map(late -> GuardsFirst.put(
                                sound, late.change().value(), late.id().value()));
    }

    private static void risks(PlanDraft draft, List<Step> steps, Predicate<Step> changing, List<Finding> findings) {
        boolean none = draft.riskRegister().isEmpty()
                && steps.stream().allMatch(step -> step.risks().isEmpty());
        if (none && steps.size() > 2 && steps.stream().anyMatch(changing)) {
            findings.add(Objection.toPlan(
                    FindingCode.NO_RISKS, "steps change something, and nothing is said of what can go wrong"));
        }
    }
}
