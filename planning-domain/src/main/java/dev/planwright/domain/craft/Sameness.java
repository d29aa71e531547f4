package dev.planwright.domain.craft;

import dev.planwright.domain.check.Quoted;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is the same for steps that are not: texts word for word, estimates, and a chain without a fork. Not thread-safe. */
final class Sameness {
    /** So many steps may well say the same. */
    private static final int USUAL = 3;

    private static final int FEWEST_ESTIMATES = 5;
    private static final int SHORTEST_CHAIN = 7;

    private final List<Step> steps;
    private final List<Finding> findings;

    Sameness(List<Step> steps, List<Finding> findings) {
        this.steps = steps;
        this.findings = findings;
    }

    void check() {
        texts("way back", step -> step.rollback().stream());
        texts("description", step -> Stream.of(step.description()));
        texts("risk", step -> step.risks().stream());
        texts("check", step -> step.doneWhen().stream());
        estimates();
        chain();
    }

    private void texts(String what, Function<Step, Stream<String>> said) {
        Map<String, List<StepId>> users = new LinkedHashMap<>();
        for (Step step : steps) {
            said.apply(step)
                    .map(text -> text.strip().toLowerCase(Locale.ROOT))
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .forEach(text -> users.computeIfAbsent(text, first -> new ArrayList<>())
                            .add(step.id()));
        }
        users.forEach((text, ids) -> {
            if (ids.size() > USUAL) {
                findings.add(Objection.toPlan(
                        FindingCode.REPEATED_TEXT,
                        "the same %s stands word for word at %,d steps, %s: %s"
                                .formatted(what, ids.size(), Objection.names(ids), Quoted.of(text))));
            }
        });
    }

    private void estimates() {
        boolean all = steps.stream().allMatch(step -> step.estimate().isPresent());
        long different = steps.stream()
                .flatMap(step -> step.estimate().stream())
                .distinct()
                .count();
        if (all && steps.size() >= FEWEST_ESTIMATES && different == 1) {
            findings.add(Objection.toPlan(
                    FindingCode.EQUAL_ESTIMATES,
                    "all %,d steps are said to take the same time: nobody estimated them".formatted(steps.size())));
        }
    }

    private void chain() {
        for (int place = 0; place < steps.size(); place++) {
            List<StepId> expected =
                    place == 0 ? List.of() : List.of(steps.get(place - 1).id());
            if (!steps.get(place).dependencies().equals(expected)) {
                return;
            }
        }
        if (steps.size() >= SHORTEST_CHAIN) {
            findings.add(Objection.remark(
                    FindingCode.STRAIGHT_CHAIN,
                    "each of the %,d steps waits for the one before it; nothing can go on side by side"
                            .formatted(steps.size())));
        }
    }
}
