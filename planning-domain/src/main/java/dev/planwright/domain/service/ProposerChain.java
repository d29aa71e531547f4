package dev.planwright.domain.service;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.plan.Attempt;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.ProposalTask;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks proposers in turn for one plan. Steps that one has finished before it broke off are kept and handed to the next
 * to go on from; if none can go on, those that declined to are asked for a plan from scratch. One chain serves one
 * request. Not thread-safe.
 */
final class ProposerChain {
    private final List<PlanProposer> proposers;
    private final PlanListener listener;
    private final InstantSource clock;
    private final DraftCollector collector;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final List<String> suggestions = new ArrayList<>();
    private boolean onlyDeclined = true;

    ProposerChain(List<PlanProposer> proposers, PlanListener listener, InstantSource clock, DraftCollector collector) {
        this.proposers = proposers;
        this.listener = listener;
        this.clock = clock;
        this.collector = collector;
    }

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
        for (int place = 0; place < proposers.size(); place++) {
            PlanProposer proposer = proposers.get(place);
            boolean goesOn = !collector.steps().isEmpty();
            DraftEnd end = ask(
                    proposer,
                    task.in(goesOn ? new ProposalTask.Continue(collector.soFar()) : new ProposalTask.Fresh()));
            Optional<Result> result = settle(proposer, end);
            if (result.isPresent()) {
                return result.get();
            }
            if (goesOn && end instanceof DraftEnd.Declined) {
                declinedToContinue.add(proposer);
            }
            announceNext(place, proposer, end);
        }
        return afresh(declinedToContinue, task);
    }

    private Result afresh(List<PlanProposer> candidates, ProposalTask task) {
        PlanDraft finished = collector.soFar();
        for (PlanProposer proposer : candidates) {
            collector.startAfresh();
            Optional<Result> result = settle(proposer, ask(proposer, task.in(new ProposalTask.Fresh())));
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw failure(finished);
    }

    private DraftEnd ask(PlanProposer proposer, ProposalTask task) {
        Instant begin = clock.instant();
        collector.nextCall();
        DraftEnd end = proposer.propose(task, collector);
        collector.refuseIfCancelled();
        String[] name = proposer.name().split(":", 2);
        attempts.add(new Attempt(
                name[0], name.length > 1 ? name[1] : "", outcome(end), 0, 0, Duration.between(begin, clock.instant())));
        return end;
    }

    private static String outcome(DraftEnd end) {
        return end.fold(
                finished -> "finished", DraftEnd.BrokenOff::reason, declined -> "declined", asked -> "questions");
    }

    private Optional<Result> settle(PlanProposer proposer, DraftEnd end) {
        return end.fold(
                finished -> Optional.of(new Result(
                        Optional.of(new Proposal(collector.whole(finished.draft()), proposer, attempts)), List.of())),
                brokenOff -> {
                    onlyDeclined = false;
                    reasons.add(proposer.name() + " broke off (" + brokenOff.reason() + ")");
                    return Optional.empty();
                },
                declined -> {
                    reasons.add(declined.reason());
                    suggestions.addAll(declined.suggestions());
                    return Optional.empty();
                },
                asked -> Optional.of(new Result(Optional.empty(), asked.questions())));
    }

    private void announceNext(int place, PlanProposer proposer, DraftEnd end) {
        if (place + 1 < proposers.size()) {
            listener.on(new PlanEvent.ProviderChanged(
                    proposer.name(),
                    proposers.get(place + 1).name(),
                    outcome(end),
                    collector.steps().size()));
        }
    }

    private PlanningException failure(PlanDraft finished) {
        String why = String.join("; ", reasons);
        return onlyDeclined
                ? new PlanningException(PlanningError.NO_PLANNER_FOR_TASK, why).withSuggestions(suggestions)
                : new PlanningException(PlanningError.PROPOSERS_FAILED, "No proposer finished the plan: " + why)
                        .withDraft(finished);
    }
}
