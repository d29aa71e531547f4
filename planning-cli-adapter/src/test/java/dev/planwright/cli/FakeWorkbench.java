package dev.planwright.cli;

import dev.planwright.domain.contract.TestSettings;
import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.in.DryRun;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.port.in.PlanReviewer;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.port.in.PlaybookLibrary;
import dev.planwright.domain.port.in.Replanner;
import dev.planwright.domain.port.in.Revision;
import dev.planwright.domain.reference.LintFinding;
import dev.planwright.domain.reference.ReferenceEntry;
import dev.planwright.domain.reference.ReferenceSearch;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.domain.request.PromptPreview;
import dev.planwright.domain.service.PlanningService;
import dev.planwright.domain.service.ReviewService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A planner that says what it is told to say, beside the real reviewer; remembers what it was asked. */
final class FakeWorkbench implements Workbench.Source, Workbench, Planner, PlaybookLibrary {
    private static final ReferenceEntry ENTRY =
            new ReferenceEntry("deploy-service", "Deploy a service", "Brings a service out.", "deploy-service.yaml");

    final List<PlanRequest> asked = Collections.synchronizedList(new ArrayList<>());
    final List<Overrides> opened = new ArrayList<>();
    private final PlanReviewer reviewer = new ReviewService(TestSettings.SETTINGS);
    private Optional<RuntimeException> failure = Optional.empty();
    private Optional<PlanOutcome> outcome = Optional.empty();

    void failsWith(RuntimeException exception) {
        failure = Optional.of(exception);
    }

    void answers(PlanOutcome value) {
        outcome = Optional.of(value);
    }

    @Override
    public Workbench open(Overrides overrides) {
        opened.add(overrides);
        return this;
    }

    @Override
    public PlanOutcome plan(PlanRequest request, PlanListener listener) throws PlanningException {
        asked.add(request);
        failure.ifPresent(exception -> {
            throw exception;
        });
        return outcome.orElseGet(() -> new PlanOutcome.Planned(made(request)));
    }

    private Plan made(PlanRequest request) {
        PlanDraft draft = PlanDraft.ofSteps(List.of(
                StepDraft.builder("build", "Build it")
                        .estimate(EstimateDraft.exactly(Duration.ofMinutes(30)))
                        .build(),
                StepDraft.builder("ship", "Ship it")
                        .estimate(EstimateDraft.exactly(Duration.ofHours(2)))
                        .dependencies("build")
                        .build()));
        return reviewer.schedule(request, draft);
    }

    @Override
    public WorkingTime workingTime() {
        return WorkingTime.DEFAULT;
    }

    @Override
    public List<Check> examine(Overrides overrides) {
        return List.of(new Check("Java", true, "17"), new Check("openai", false, "refuses the key"));
    }

    @Override
    public Planner planner() {
        return this;
    }

    /** One model, or none if the chain was not named. */
    @Override
    public DryRun dryRun() {
        return request -> opened.get(0).settings().containsKey("planner")
                ? List.of(new PromptPreview(
                        "openai:m",
                        "v1",
                        "You plan.",
                        request.task(),
                        Optional.of("{\"type\":\"object\"}"),
                        1200,
                        4000,
                        16000))
                : List.of();
    }

    @Override
    public Replanner replanner() {
        return new Replanner() {
            @Override
            public PlanOutcome resume(PlanRequest request, PlanDraft finished, PlanListener listener) {
                asked.add(request);
                return new PlanOutcome.Planned(reviewer.schedule(request, finished));
            }

            @Override
            public PlanOutcome revise(Revision revision, PlanListener listener) {
                asked.add(revision.request());
                return new PlanningService(List.of(), TestSettings.SETTINGS).revise(revision, listener);
            }
        };
    }

    @Override
    public PlanReviewer reviewer() {
        return reviewer;
    }

    @Override
    public PlaybookLibrary playbooks() {
        return this;
    }

    @Override
    public void serve(Console console) {
        console.complain("serving");
    }

    @Override
    public List<ReferenceEntry> list() {
        return List.of(ENTRY);
    }

    @Override
    public ReferenceSearch search(String query, int limit) {
        return new ReferenceSearch(query, false, 0.75, List.of(new ReferenceSearch.Hit(1, ENTRY, 3.5)));
    }

    @Override
    public Optional<String> text(String id) {
        return id.equals(ENTRY.id()) ? Optional.of("id: deploy-service\n") : Optional.empty();
    }

    @Override
    public List<LintFinding> lint() {
        return List.of();
    }

    @Override
    public String evaluate(Measurement what, Console console) {
        return what + "\n";
    }
}
