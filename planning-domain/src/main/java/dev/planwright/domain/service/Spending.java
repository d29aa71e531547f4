package dev.planwright.domain.service;

import dev.planwright.domain.plan.Attempt;
import dev.planwright.domain.plan.Provenance;
import dev.planwright.domain.port.out.Budget;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.DraftListener;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.ProposalTask;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one request has cost so far, and what it may still cost. Not thread-safe. */
final class Spending {
    private final Budget budget;
    private final InstantSource clock;
    private final Instant begin;
    private final List<Attempt> attempts = new ArrayList<>();
    private long tokens;

    Spending(Budget budget, InstantSource clock) {
        this.budget = budget;
        this.clock = clock;
        this.begin = clock.instant();
    }

    /** Has a proposer propose; if it tells of no attempts of its own, as one without a model, its call counts as one. */
    DraftEnd timed(PlanProposer proposer, DraftListener listener, ProposalTask task) {
        Instant start = clock.instant();
        int before = attempts.size();
        DraftEnd end = proposer.propose(task, listener);
        if (attempts.size() == before) {
            String[] name = proposer.name().split(":", 2);
            String model = name.length > 1 ? name[1] : "";
            add(new Attempt(name[0], model, outcome(end), 0, 0, Duration.between(start, clock.instant())));
        }
        return end;
    }

    private static String outcome(DraftEnd end) {
        return end.fold(
                finished -> "finished", DraftEnd.BrokenOff::reason, declined -> "declined", asked -> "questions");
    }

    void add(Attempt attempt) {
        attempts.add(attempt);
        tokens += attempt.inputTokens() + attempt.outputTokens();
    }

    /** All attempts so far, in order. */
    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    /** Where a plan comes from whose making has cost this. */
    Provenance provenance(String planner, Optional<String> promptVersion, List<String> playbooks, Instant begun) {
        String[] name = planner.split(":", 2);
        return new Provenance(
                name[0],
                name.length > 1 ? Optional.of(name[1]) : Optional.empty(),
                promptVersion,
                playbooks,
                attempts(),
                begun);
    }

    Budget left() {
        return new Budget(budget.tokens() - tokens, budget.time().minus(Duration.between(begin, clock.instant())));
    }

    boolean isUsedUp() {
        return left().isUsedUp();
    }

    @Override
    public String toString() {
        return "the budget of %,d tokens and %d s is used up"
                .formatted(budget.tokens(), budget.time().toSeconds());
    }
}
