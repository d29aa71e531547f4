package dev.planwright.domain.service;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.ProposalTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks proposers in turn for one plan. Steps that one has finished before it broke off are kept; the same proposer goes
 * on from them as long as it gets on, then the next one does. If none can go on, those that declined to are asked for a
 * plan from scratch. One chain serves one request. Not thread-safe.
 */
final class ProposerChain {
    /** How often one proposer is asked to go on with what it broke off itself. */
    private static final int MOST_CONTINUATIONS = 2;

    /** Breaks after which the same proposer may well go on. */
    private static final Set<String> PASSING = Set.of("length", "truncated", "stall", "reset", "invalid");

    private final List<PlanProposer> proposers;
    private final DraftCollector collector;
    private final Spending spending;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> suggestions = new ArrayList<>();
    private boolean onlyDeclined = true;
    private @Nullable Left left;

    ProposerChain(List<PlanProposer> proposers, DraftCollector collector, Spending spending) {
        this.proposers = proposers;
        this.collector = collector;
        this.spending = spending;
    }

    /** Who was asked last and why it does not go on. */
    private record Left(String from, String reason) {}

    /** What the chain comes to: a proposal, or questions. Exactly one of the two is there. */
    record Result(Optional<Proposal> proposal, List<String> questions) {}

    /**
     * Asks until a proposer finishes or asks back.
     *
     * @throws PlanningException {@code NO_PLANNER_FOR_TASK} if all declined, {@code PROPOSERS_FAILED} with the finished
     *     steps if one broke off and none went on, {@code CANCELLED}
     */
    Result propose(ProposalTask task) {
        List<PlanProposer> declinedToContinue = new ArrayList<>();
        for (PlanProposer proposer : proposers) {
            boolean goesOn = !collector.steps().isEmpty();
            DraftEnd end = askWhileItGetsOn(proposer, task);
            Optional<Result> result = settle(proposer, end);
            if (result.isPresent()) {
                return result.get();
            }
            if (goesOn && end instanceof DraftEnd.Declined) {
                declinedToContinue.add(proposer);
            }
        }
        return afresh(declinedToContinue, task);
    }

    private Result afresh(List<PlanProposer> candidates, ProposalTask task) {
        PlanDraft finished = collector.soFar();
        for (PlanProposer proposer : candidates) {
            collector.startAfresh();
            Optional<Result> result = settle(proposer, ask(proposer, task));
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw failure(finished);
    }

    private DraftEnd askWhileItGetsOn(PlanProposer proposer, ProposalTask task) {
        int before = collector.steps().size();
        DraftEnd end = ask(proposer, task);
        for (int again = 0; again < MOST_CONTINUATIONS && end instanceof DraftEnd.BrokenOff brokenOff; again++) {
            boolean gotOn = collector.steps().size() > before;
            boolean worthAnotherTry = again == 0 && !brokenOff.reason().equals("length");
            if (!PASSING.contains(brokenOff.reason()) || !(gotOn || worthAnotherTry) || spending.isUsedUp()) {
                return end;
            }
            before = collector.steps().size();
            end = ask(proposer, task);
        }
        return end;
    }

    /** Asks for the whole plan, or for the rest if there are steps already. */
    private DraftEnd ask(PlanProposer proposer, ProposalTask task) {
        if (spending.isUsedUp() && !proposer.isFree()) {
            return new DraftEnd.BrokenOff("budget");
        }
        collector.nextCall();
        announce(proposer);
        ProposalTask.Mode mode =
                collector.steps().isEmpty() ? new ProposalTask.Fresh() : new ProposalTask.Continue(collector.soFar());
        DraftEnd end = spending.timed(proposer, collector, task.in(mode).within(spending.left()));
        if (!(end instanceof DraftEnd.Declined)) {
            collector.announceNow();
        }
        collector.refuseIfCancelled();
        remember(proposer, end);
        return end;
    }

    /** The change to this proposer is told when it says something; if it declines, nothing has changed. */
    private void announce(PlanProposer to) {
        Left last = left;
        if (last != null) {
            collector.announce(new PlanEvent.ProviderChanged(
                    last.from(), to.name(), last.reason(), collector.steps().size()));
        }
    }

    private void remember(PlanProposer proposer, DraftEnd end) {
        if (end instanceof DraftEnd.BrokenOff brokenOff) {
            left = new Left(proposer.name(), brokenOff.reason());
        } else if (left == null && end instanceof DraftEnd.Declined) {
            left = new Left(proposer.name(), "declined");
        }
    }

    private Optional<Result> settle(PlanProposer proposer, DraftEnd end) {
        return end.fold(
                finished -> Optional.of(new Result(
                        Optional.of(
                                new Proposal(collector.whole(finished.draft()), proposer, finished.promptVersion())),
                        List.of())),
                brokenOff -> {
                    onlyDeclined = false;
                    String why = brokenOff.message().isEmpty() ? "" : ": " + brokenOff.message();
                    reasons.add("%s broke off (%s%s)".formatted(proposer.name(), brokenOff.reason(), why));
                    return Optional.empty();
                },
                declined -> {
                    reasons.add(declined.reason());
                    suggestions.addAll(declined.suggestions());
                    return Optional.empty();
                },
                asked -> Optional.of(new Result(Optional.empty(), asked.questions())));
    }

    private PlanningException failure(PlanDraft finished) {
        if (spending.isUsedUp()) {
            reasons.add(spending.toString());
        }
        String why = String.join("; ", reasons);
        return onlyDeclined
                ? new PlanningException(PlanningError.NO_PLANNER_FOR_TASK, why).withSuggestions(suggestions)
                : new PlanningException(PlanningError.PROPOSERS_FAILED, "No proposer finished the plan: " + why)
                        .withDraft(finished);
    }
}
