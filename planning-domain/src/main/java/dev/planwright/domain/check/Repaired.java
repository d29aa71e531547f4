package dev.planwright.domain.check;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.plan.Repair;
import java.util.List;

/** A draft that was mended by rule, and what was changed. Immutable, thread-safe. */
public record Repaired(PlanDraft draft, List<Repair> repairs) {
    public Repaired {
        repairs = List.copyOf(repairs);
    }
}
