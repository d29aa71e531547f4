package dev.planwright.app.faults;

import dev.planwright.domain.error.Blame;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.port.in.PlanListener;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.engine.ChainMember;
import dev.planwright.engine.EngineConfig;
import dev.planwright.engine.PlanningEngine;
import dev.planwright.llm.LanguageModels;
import dev.planwright.llm.ModelChoice;
import dev.planwright.llm.config.ProviderConfig;
import dev.planwright.llm.config.ProviderType;
import dev.planwright.llm.config.Secret;
import dev.planwright.llm.config.Timeouts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One fault over one wire form. */
record FaultCell(String address, String fault, ProviderType type, boolean withSoundSecond) {
    private static final int STEPS_OF_THE_REPLY = 12;
    private static final String KEY = "sk-test-0123456789abcdef";
    private static final ProviderConfig.Limits SHORT = new ProviderConfig.Limits(
            new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofSeconds(15)),
            2,
            100);

    /** What became of it; empty problems if it is as it should be. */
    record Result(FaultCell cell, String outcome, List<String> problems, Duration took) {
        @Override
        public String toString() {
            return "%-20s %-9s %-11s %6d ms  %s %s"
                    .formatted(
                            cell.fault,
                            cell.type.code(),
                            cell.withSoundSecond ? "sound next" : "alone",
                            took.toMillis(),
                            outcome,
                            problems.isEmpty() ? "" : "WRONG: " + problems);
        }
    }

    Result run() {
        List<PlanEvent> events = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        long begin = System.nanoTime();
        String outcome;
        try {
            PlanOutcome end =
                    engine().planner().plan(PlanRequest.of("Move the orders queue to a new cluster"), listener(events));
            outcome = end.fold(planned -> judge(planned.plan(), events, problems), asked -> "questions");
        } catch (PlanningException e) {
            outcome = judge(e, problems);
        } catch (RuntimeException e) {
            outcome = e.toString();
            problems.add("a defect of ours");
        }
        return new Result(this, outcome, problems, Duration.ofNanos(System.nanoTime() - begin));
    }

    private PlanningEngine engine() {
        List<ModelChoice> chain = new ArrayList<>();
        chain.add(new ModelChoice(provider("faulty"), "fault:" + fault, Optional.of(100_000)));
        if (withSoundSecond) {
            chain.add(new ModelChoice(provider("sound"), "sound", Optional.of(100_000)));
        }
        List<ChainMember> members = new ArrayList<>();
        LanguageModels.proposers(chain, InstantSource.system(), new SimpleMeterRegistry())
                .forEach(proposer -> members.add(new ChainMember.Own(proposer)));
        return PlanningEngine.of(EngineConfig.DEFAULT.withChain(members));
    }

    private ProviderConfig provider(String name) {
        String path = switch (type) {
            case OPENAI, ANTHROPIC -> "/v1";
            case GEMINI -> "/v1beta";
            case MISTRAL -> "/mistral/v1";
            case OLLAMA -> "";
        };
        return ProviderConfig.of(name, type, URI.create(address + path), Optional.of(new Secret(KEY)))
                .withLimits(SHORT);
    }

    private static PlanListener listener(List<PlanEvent> events) {
        return new PlanListener() {
            @Override
            public void on(PlanEvent event) {
                events.add(event);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }

    private String judge(Plan plan, List<PlanEvent> events, List<String> problems) {
        if (plan.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            problems.add("the plan has errors: " + plan.findings());
        }
        if (plan.steps().size() < STEPS_OF_THE_REPLY && !fault.equals("duplicate-ids")) {
            problems.add("half a plan was sold as one: " + plan.steps().size() + " steps");
        }
        List<String> shown = new ArrayList<>();
        for (PlanEvent event : events) {
            apply(event, shown, problems);
        }
        List<String> ids = plan.steps().stream().map(FaultCell::id).toList();
        if (!shown.equals(ids)) {
            problems.add("the events say " + shown + ", the plan " + ids);
        }
        return "plan of %d steps, %d repairs"
                .formatted(plan.steps().size(), plan.repairs().size());
    }

    private static void apply(PlanEvent event, List<String> shown, List<String> problems) {
        if (event instanceof PlanEvent.StepProposed proposed) {
            if (shown.contains(id(proposed.step()))) {
                problems.add("sent twice: " + id(proposed.step()));
            }
            shown.add(proposed.index(), id(proposed.step()));
        } else if (event instanceof PlanEvent.StepRevised revised) {
            shown.remove(id(revised.step()));
            shown.add(revised.index(), id(revised.step()));
        } else if (event instanceof PlanEvent.StepRemoved removed) {
            shown.remove(removed.stepId().value());
        }
    }

    private static String id(Step step) {
        return step.id().value();
    }

    private String judge(PlanningException error, List<String> problems) {
        String message = String.valueOf(error.getMessage());
        if (withSoundSecond) {
            problems.add("the sound provider did not finish the plan");
        }
        if (error.error().blame() != Blame.UPSTREAM) {
            problems.add("blames " + error.error().blame());
        }
        if (message.contains(KEY) || message.lines().count() != 1) {
            problems.add("the message shows the key or has several lines");
        }
        return "error: " + message;
    }
}
