package dev.planwright.domain.service;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.plan.Attempt;
import dev.planwright.domain.port.out.PlanProposer;
import java.util.List;

/** A whole draft, who finished it and what was tried. Immutable. */
record Proposal(PlanDraft draft, PlanProposer proposer, List<Attempt> attempts) {}
