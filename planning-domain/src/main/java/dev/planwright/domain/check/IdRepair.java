package dev.planwright.domain.check;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Repair;
import dev.planwright.domain.plan.Slug;
import dev.planwright.domain.plan.StepId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives a legal id of its own to every step. Dependencies on an id that was taken twice go to its first step. A new id is
 * none that a dependency names already: one that led nowhere must not lead to a step by accident.
 */
final class IdRepair {
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> renamed = new HashMap<>();
    private final Map<String, Integer> lastSuffix = new HashMap<>();
    private final List<Repair> repairs;

    private IdRepair(List<Repair> repairs) {
        this.repairs = repairs;
    }

    static List<StepDraft> repair(List<StepDraft> steps, List<Repair> repairs) {
        IdRepair repair = new IdRepair(repairs);
        for (StepDraft step : steps) {
            repair.taken.add(step.id());
            repair.taken.addAll(step.dependencies());
        }
        Set<String> seen = new HashSet<>();
        List<StepDraft> mended = new ArrayList<>(steps.size());
        for (StepDraft step : steps) {
            if (!StepId.isLegal(step.id())) {
                mended.add(repair.legal(step, seen.add(step.id())));
            } else if (!seen.add(step.id())) {
                mended.add(repair.duplicate(step));
            } else {
                mended.add(step);
            }
        }
        return mended.stream().map(repair::follow).toList();
    }

    private StepDraft legal(StepDraft step, boolean first) {
        String id = free(Slug.of(step.id(), Slug.of(step.name(), "step")));
        if (first) {
            renamed.put(step.id(), id);
        }
        return rename(FindingCode.BAD_ID, "gave the step a legal id", step, id);
    }

    private StepDraft duplicate(StepDraft step) {
        return rename(FindingCode.DUPLICATE_ID, "renamed the step, since its id was taken", step, free(step.id()));
    }

    /** Remembers how far each id has been numbered, so that n equal ids need n looks and not n squared. */
    private String free(String wanted) {
        String base = wanted.substring(0, Math.min(wanted.length(), 120));
        String candidate = wanted;
        while (!taken.add(candidate)) {
            candidate = base + "-" + lastSuffix.merge(base, 2, (last, start) -> last + 1);
        }
        return candidate;
    }

    private StepDraft rename(FindingCode code, String what, StepDraft step, String id) {
        repairs.add(new Repair(code, Optional.of(id), what, step.id(), id));
        return step.withId(id);
    }

    private StepDraft follow(StepDraft step) {
        return step.dependencies().stream().anyMatch(renamed::containsKey)
                ? step.withDependencies(step.dependencies().stream()
                        .map(id -> renamed.getOrDefault(id, id))
                        .toList())
                : step;
    }
}
