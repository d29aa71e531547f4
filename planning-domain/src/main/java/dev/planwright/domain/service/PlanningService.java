package dev.planwright.domain.service;

import dev.planwright.domain.check.PlanChecks;
import dev.planwright.domain.check.Quoted;
import dev.planwright.domain.check.TopologicalOrder;
import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.constraint.ConstraintReader;
import dev.planwright.domain.constraint.Demand;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.error.Problem;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.event.Stage;
import dev.planwright.domain.port.in.DryRun;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.port.in.PlanReviewer;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.port.in.Replanner;
import dev.planwright.domain.port.in.Revision;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.PromptPreviewing;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.domain.request.PromptPreview;
import dev.planwright.domain.revision.Feedback;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way of a request: intake, constraints, and then a {@link PlanningRun}. Thread-safe. */
public final class PlanningService implements Planner, Replanner, DryRun {
    private static final String FEEDBACK = "feedback";

    private final List<PlanProposer> proposers;
    private final Optional<PlanProposer> knowledge;
    private final EngineSettings settings;

    /**
     * @param proposers the chain, in the order in which they are tried
     * @param knowledge who plans from what is written, such as playbooks: its plan is the pattern for those who want one
     */
    public PlanningService(List<PlanProposer> proposers, Optional<PlanProposer> knowledge, EngineSettings settings) {
        this.proposers = List.copyOf(proposers);
        this.knowledge = knowledge;
        this.settings = settings;
    }

    /** A service whose proposers plan by what they know themselves. */
    public PlanningService(List<PlanProposer> proposers, EngineSettings settings) {
        this(proposers, Optional.empty(), settings);
    }

    @Override
    public PlanOutcome plan(PlanRequest asked, PlanListener listener) {
        listener.on(new PlanEvent.Progress(Stage.READING, "Reading the task and its context", 0));
        settings.limits().check(asked);
        SecretMask.Masked masked = SecretMask.mask(Parents.recognise(asked));
        Optional<PlanOutcome.NeedsInput> vague = Intake.check(masked.request());
        if (vague.isPresent()) {
            return vague.get();
        }
        return run(masked, PlanDraft.ofSteps(List.of()), listener);
    }

    @Override
    public PlanOutcome resume(PlanRequest asked, PlanDraft finished, PlanListener listener) {
        listener.on(new PlanEvent.Progress(Stage.READING, "Reading what was finished before", 0));
        settings.limits().check(asked);
        return run(SecretMask.mask(Parents.recognise(asked)), finished, listener);
    }

    @Override
    public PlanOutcome revise(Revision asked, PlanListener listener) {
        listener.on(new PlanEvent.Progress(Stage.READING, "Reading the feedback", 0));
        Feedback feedback = Feedback.read(asked.feedback(), asked.draft().steps(), settings.workingTime());
        PlanRequest wished = withWishes(asked.request(), feedback.wishes());
        settings.limits().check(wished);
        SecretMask.Masked masked = SecretMask.mask(wished);
        PlanRequest request = masked.request();
        Revision revision =
                new Revision(request, sound(asked.draft()), asked.planId(), asked.number(), asked.feedback());
        ProposalTask task = task(request, constraints(request, settings.clock().instant()));
        Feedback heard = feedback.inOtherWords(
                feedback.requests().stream()
                        .map(PlanningService::withoutSecrets)
                        .toList(),
                latestWishes(request, feedback.wishes().size()));
        return new PlanOutcome.Planned(
                new RevisionRun(task, heard, revision, chosen(request), settings, listener).run(masked.notes()));
    }

    private static String withoutSecrets(String text) {
        return SecretMask.masked(PlanRequest.of(text)).task();
    }

    /** The wishes as they came into a context, without what looks like a secret. */
    private static List<String> latestWishes(PlanRequest request, int count) {
        List<ContextValue> all = feedback(request);
        return all.subList(all.size() - count, all.size()).stream()
                .map(ContextValue::asText)
                .toList();
    }

    private static List<ContextValue> feedback(PlanRequest request) {
        return request.context()
                .get(FEEDBACK)
                .map(earlier -> earlier instanceof ContextValue.Items items ? items.values() : List.of(earlier))
                .orElse(List.of());
    }

    /** Wishes stand in the context, so that they hold for later revisions too. */
    private static PlanRequest withWishes(PlanRequest request, List<String> wishes) {
        List<ContextValue> all = new ArrayList<>(feedback(request));
        wishes.forEach(wish -> all.add(ContextValue.of(wish)));
        return all.isEmpty()
                ? request
                : new PlanRequest(
                        request.task(),
                        request.context().with(FEEDBACK, new ContextValue.Items(all)),
                        request.options(),
                        request.parent());
    }

    /** In topological order, so that changes of single steps are changes of a plan. */
    private PlanDraft sound(PlanDraft draft) {
        Review review = new Review(PlanChecks.check(draft, PlanReviewer.MAX_STEPS), Optional.empty());
        if (review.hasErrors()) {
            throw review.refusal(PlanningError.INVALID_PLAN, "The plan cannot be revised");
        }
        return draft.withSteps(TopologicalOrder.sorted(draft.steps()));
    }

    @Override
    public List<PromptPreview> preview(PlanRequest asked) {
        settings.limits().check(asked);
        PlanRequest request = SecretMask.mask(Parents.recognise(asked)).request();
        ProposalTask task = task(request, constraints(request, settings.clock().instant()));
        return chosen(request).stream()
                .filter(PromptPreviewing.class::isInstance)
                .map(proposer -> ((PromptPreviewing) proposer).preview(task))
                .toList();
    }

    private PlanOutcome run(SecretMask.Masked masked, PlanDraft finished, PlanListener listener) {
        PlanRequest request = masked.request();
        List<PlanProposer> chain = chosen(request);
        Instant now = settings.clock().instant();
        List<Constraint> constraints = constraints(request, now);
        listener.on(new PlanEvent.Progress(Stage.MATCHING, "Looking for what is known about the task", 5));
        return new PlanningRun(task(request, constraints), masked.notes(), chain, settings, listener)
                .run(finished, now);
    }

    private List<Constraint> constraints(PlanRequest request, Instant now) {
        List<Constraint> constraints = new ConstraintReader(settings.workingTime(), now).read(request);
        refuseUnreadableDeadline(constraints);
        return constraints;
    }

    private ProposalTask task(PlanRequest request, List<Constraint> constraints) {
        ProposalTask task = new ProposalTask(
                request,
                constraints,
                request.options().maxSteps().orElse(settings.maxSteps()),
                settings.workingTime(),
                settings.budget(),
                Optional::empty,
                new ProposalTask.Fresh());
        return knowledge.map(known -> task.by(new Grounding(known, task))).orElse(task);
    }

    private List<PlanProposer> chosen(PlanRequest request) {
        List<String> names = request.options().planners();
        return names.isEmpty() ? proposers : names.stream().map(this::named).toList();
    }

    private PlanProposer named(String name) {
        return proposers.stream()
                .filter(proposer -> proposer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> PlanningException.of(
                        PlanningError.INVALID_REQUEST,
                        "The request is not valid",
                        List.of(new Problem(
                                "/options/planner",
                                "names a planner that is not set up here; there are: "
                                        + String.join(
                                                ", ",
                                                proposers.stream()
                                                        .map(PlanProposer::name)
                                                        .toList())))));
    }

    private static void refuseUnreadableDeadline(List<Constraint> constraints) {
        for (Constraint constraint : constraints) {
            if (constraint.place().equals("/options/deadline")
                    && constraint.demand() instanceof Demand.NotUnderstood demand) {
                throw PlanningException.of(
                        PlanningError.INVALID_REQUEST,
                        "The request is not valid",
                        List.of(new Problem(
                                constraint.place(), "%s is %s".formatted(Quoted.of(constraint.text()), demand.why()))));
            }
        }
    }
}
