package dev.planwright.domain.enforcement;

import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.constraint.Skills;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Repair;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plans for the people who are there: a skill that nobody has becomes the nearest one at hand, and where none is near the
 * gap is named as a risk of the step.
 */
final class Staffing {
    private Staffing() {}

    static Change with(List<String> atHand, Change now, Constraint constraint) {
        List<StepDraft> steps = new ArrayList<>();
        List<Repair> repairs = new ArrayList<>();
        for (StepDraft step : now.draft().steps()) {
            StepDraft staffed = staffed(step, atHand);
            steps.add(staffed);
            if (!staffed.requiredSkills().equals(step.requiredSkills())) {
                repairs.add(Change.repair(
                        constraint,
                        step.id(),
                        "planned the step for the skills at hand",
                        String.join(", ", step.requiredSkills()),
                        String.join(", ", staffed.requiredSkills())));
            }
        }
        return now.with(steps, repairs);
    }

    private static StepDraft staffed(StepDraft step, List<String> atHand) {
        Set<String> skills = new LinkedHashSet<>();
        List<String> risks = new ArrayList<>(step.risks());
        for (String skill : step.requiredSkills()) {
            if (Skills.among(skill, atHand)) {
                skills.add(skill);
            } else {
                Optional<String> nearest = Skills.nearest(skill, atHand);
                skills.add(nearest.orElse(atHand.get(0)));
                if (nearest.isEmpty()) {
                    risks.add("Nobody at hand is known to have this skill: " + skill);
                }
            }
        }
        return step.toBuilder().requiredSkills(List.copyOf(skills)).risks(risks).build();
    }
}
