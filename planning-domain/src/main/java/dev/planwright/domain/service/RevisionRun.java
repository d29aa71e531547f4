package dev.planwright.domain.service;

import dev.planwright.domain.check.Quoted;
import dev.planwright.domain.constraint.Demand;
import dev.planwright.domain.craft.LostGuards;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.event.Stage;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.in.Revision;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.revision.Edit;
import dev.planwright.domain.revision.Feedback;
import dev.planwright.domain.revision.Related;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The making of a plan's next revision: what feedback says of single steps is done by rule; what it wishes is put to the
 * proposers as errors of the plan, and then kept by rule as constraints are. Steps that are done stay as they are. Used
 * once, by one thread.
 */
final class RevisionRun {
    private static final String PLACE = "/feedback";

    private final ProposalTask task;
    private final Feedback feedback;
    private final Revision revision;
    private final List<PlanProposer> proposers;
    private final EngineSettings settings;
    private final Spending spending;
    private final DraftCollector collector;
    private final Finishing finishing;
    private final PlanAssembler.Identity identity;
    private final PlanDraft edited;
    private final LockedSteps locked;
    private final List<String> refusals = new ArrayList<>();

    RevisionRun(
            ProposalTask task,
            Feedback feedback,
            Revision revision,
            List<PlanProposer> proposers,
            EngineSettings settings,
            PlanListener listener) {
        this.task = task;
        this.feedback = feedback;
        this.revision = revision;
        this.proposers = proposers;
        this.settings = settings;
        this.spending = new Spending(task.budget(), settings.clock());
        this.edited = edited(revision.draft(), feedback.edits());
        this.locked = LockedSteps.of(edited);
        PublishedSteps published = new PublishedSteps(listener, task.maxSteps());
        this.identity =
                new PlanAssembler.Identity(revision.planId().orElseGet(settings.planIds()), revision.number() + 1);
        this.collector = new DraftCollector(identity.planId(), listener, published, task.maxSteps(), spending);
        this.finishing = new Finishing(task, settings, published, collector, locked::areIn);
    }

    /** What a proposer made of the plan, and who it was. */
    private record Patched(PlanDraft draft, Optional<PlanProposer> proposer, Optional<String> promptVersion) {}

    Plan run(List<Finding> notes) {
        Instant begin = settings.clock().instant();
        collector.startWith(revision.draft());
        Patched patched = feedback.asksForMore() ? ask() : byRule();
        refuseWhatNobodyUnderstands(patched);
        List<Finding> told = new ArrayList<>(notes);
        told.addAll(LostGuards.of(revision.draft().steps(), patched.draft().steps(), PLACE));
        String planner = patched.proposer().map(PlanProposer::name).orElse("feedback");
        return finishing.finish(
                patched.draft(),
                Finishing.Maker.BOTH,
                identity,
                spending.provenance(
                        planner, patched.promptVersion(), patched.draft().playbooks(), begin),
                told);
    }

    private static PlanDraft edited(PlanDraft draft, List<Edit> edits) {
        PlanDraft edited = draft;
        for (Edit edit : edits) {
            edited = edit.on(edited);
        }
        return edited;
    }

    private Patched byRule() {
        return new Patched(edited, Optional.empty(), Optional.empty());
    }

    private Patched ask() {
        collector.progress(Stage.PROPOSING, "Changing the steps that the feedback is about", 20);
        List<Finding> wishes = Stream.concat(feedback.requests().stream(), feedback.wishes().stream())
                .flatMap(this::asErrors)
                .toList();
        int errors = finishing.errors(edited);
        for (PlanProposer proposer : proposers) {
            DraftEnd end = spending.timed(
                    proposer,
                    new SilentListener(collector),
                    task.in(new ProposalTask.Patch(edited, wishes)).within(spending.left()));
            collector.refuseIfCancelled();
            Optional<Patched> patched = end.fold(
                    finished -> accepted(finished, proposer, errors),
                    brokenOff -> refused(proposer, brokenOff.reason()),
                    declined -> Optional.empty(),
                    asked -> refused(proposer, "it has questions"));
            if (patched.isPresent()) {
                return patched.get();
            }
        }
        return byRule();
    }

    /** A wish as an error of each step that it is about, or of the plan. */
    private Stream<Finding> asErrors(String wish) {
        List<StepDraft> open =
                edited.steps().stream().filter(step -> !locked.has(step)).toList();
        List<String> related = Related.to(wish, open);
        Stream<Optional<String>> ids = related.isEmpty()
                ? Stream.of(Optional.empty())
                : related.stream().map(Optional::of);
        return ids.map(id -> new Finding(FindingCode.CONSTRAINT_VIOLATED, Severity.ERROR, id, PLACE, wish));
    }

    private Optional<Patched> accepted(DraftEnd.Finished end, PlanProposer proposer, int errors) {
        List<StepDraft> patch =
                end.draft().steps().stream().filter(step -> !locked.has(step)).toList();
        PlanDraft draft = edited.withSteps(Patching.replace(edited.steps(), patch));
        if (draft.equals(edited)) {
            return refused(proposer, "it changes nothing");
        }
        return finishing.errors(draft) > errors
                ? refused(proposer, "its changes would do harm")
                : Optional.of(new Patched(draft, Optional.of(proposer), end.promptVersion()));
    }

    private Optional<Patched> refused(PlanProposer proposer, String why) {
        refusals.add(proposer.name() + " (" + why + ")");
        return Optional.empty();
    }

    /** A wish that neither a proposer took on nor a rule reads would be lost without a word. */
    private void refuseWhatNobodyUnderstands(Patched patched) {
        boolean readByRule = task.constraints().stream()
                .anyMatch(constraint -> feedback.wishes().contains(constraint.text())
                        && !(constraint.demand() instanceof Demand.NotUnderstood)
                        && !(constraint.demand() instanceof Demand.Treats));
        boolean allRead = feedback.requests().isEmpty()
                && (readByRule || !feedback.edits().isEmpty());
        if (patched.proposer().isEmpty() && !allRead) {
            String asked = refusals.isEmpty()
                    ? "no language model is set up to read it (see --planner)"
                    : "these could not change the plan: " + String.join(", ", refusals);
            String unread = feedback.requests().isEmpty()
                    ? "this feedback"
                    : Quoted.of(feedback.requests().get(0).replace('"', '\''));
            throw new PlanningException(
                    refusals.isEmpty() ? PlanningError.NO_PLANNER_FOR_TASK : PlanningError.PROPOSERS_FAILED,
                    ("No rule reads %s, and %s. Rules read \"Remove step 3\", \"The backup takes 4 hours\", \"Step 1 is done\","
                                    + " \"Move step 2 after step 4\", \"Rename step 5 to ...\" and constraints such as \"No downtime\""
                                    + " or \"Test the restore before the upgrade\".")
                            .formatted(unread, asked));
        }
    }
}
