package dev.planwright.playbook.internal.plan;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.StepDraft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The steps of a breakdown: a check of what is needed, the parts, a check of the result. Immutable, thread-safe. */
final class BreakdownSteps {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final Breakdown whole;
    private final StepDraft step;

    BreakdownSteps(Breakdown whole) {
        this.whole = whole;
        this.step = whole.step();
    }

    /** All of them, in order. */
    List<StepDraft> all() {
        List<StepDraft> steps = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        List<String> before = List.of();
        if (!step.prerequisites().isEmpty()) {
            steps.add(prepare(PresentSteps.unique("check-prerequisites", ids)));
            before = List.of(steps.get(0).id());
        }
        List<String> beside = new ArrayList<>();
        List<String> start = before;
        for (Breakdown.Part part : whole.parts()) {
            if (!part.parallel() && !beside.isEmpty()) {
                start = List.copyOf(beside);
                beside.clear();
            }
            String id = PresentSteps.unique(PresentSteps.slug(part.name()), ids);
            beside.add(id);
            steps.add(step(part, id, start));
        }
        if (step.doneWhen().isPresent()) {
            steps.add(verify(
                    PresentSteps.unique("verify-result", ids),
                    beside,
                    step.doneWhen().get()));
        }
        return steps;
    }

    private StepDraft prepare(String id) {
        return draft(id, "Check what \"%s\" needs".formatted(step.name()))
                .description("Make sure of each point before the start: "
                        + String.join(
                                " ",
                                step.prerequisites().stream()
                                        .map(BreakdownSteps::sentence)
                                        .toList()))
                .prerequisites(step.prerequisites())
                .estimate(share(0.05, "a twentieth of the step's estimate for checking what it needs"))
                .requiredSkills(step.requiredSkills())
                .doneWhen(Optional.of("Every prerequisite is met, or somebody has taken it on with a date."))
                .build();
    }

    private StepDraft step(Breakdown.Part part, String id, List<String> after) {
        double total =
                whole.parts().stream().mapToDouble(Breakdown.Part::weight).sum();
        double share = part.weight() / total;
        String basis = String.format(
                Locale.ROOT,
                "%d%% of the estimate of \"%s\", by weight%s",
                Math.round(share * 100),
                step.name(),
                step.estimate()
                        .filter(estimate -> !estimate.basis().isEmpty())
                        .map(estimate -> ": " + estimate.basis())
                        .orElse(""));
        boolean only = whole.parts().size() == 1;
        return draft(id, part.name())
                .description(
                        part.description().isEmpty()
                                ? "%s, as part of \"%s\".".formatted(part.name(), step.name())
                                : part.description())
                .estimate(share(share, basis))
                .requiredSkills(part.skills().isEmpty() ? step.requiredSkills() : part.skills())
                .commands(part.commands().isEmpty() && only ? step.commands() : part.commands())
                .doneWhen(part.doneWhen())
                .rollback(step.rollback())
                .dependencies(after)
                .build();
    }

    private StepDraft verify(String id, List<String> after, String doneWhen) {
        return draft(id, "Verify the result of \"%s\"".formatted(step.name()))
                .description("The step is done when this holds, checked by somebody who can say no: " + doneWhen)
                .estimate(share(0.05, "a twentieth of the step's estimate for checking its result"))
                .requiredSkills(step.requiredSkills())
                .commands(
                        whole.parts().stream().allMatch(part -> part.commands().isEmpty())
                                        && whole.parts().size() > 1
                                ? step.commands()
                                : List.of())
                .doneWhen(Optional.of(doneWhen))
                .rollback(step.rollback())
                .dependencies(after)
                .build();
    }

    private StepDraft.Builder draft(String id, String name) {
        return StepDraft.builder(id, name)
                .context(step.context())
                .source(Optional.of(whole.source()).filter(text -> !text.isEmpty()));
    }

    private Optional<EstimateDraft> share(double share, String basis) {
        return step.estimate()
                .map(estimate -> new EstimateDraft(
                        part(estimate.optimistic(), share),
                        part(estimate.likely(), share),
                        part(estimate.pessimistic(), share),
                        basis,
                        estimate.clock()));
    }

    private static Duration part(Duration whole, double share) {
        Duration part = Duration.ofMinutes(Math.round(whole.toSeconds() * share / 60));
        return part.compareTo(SHORTEST) < 0 ? SHORTEST : part;
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
