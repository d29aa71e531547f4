package dev.planwright.domain.craft;

import dev.planwright.domain.check.Quoted;
import dev.planwright.domain.language.Traces;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How the plan is undone: not at all, or as a step of its own that is always carried out. Not thread-safe. */
final class WayBack {
    private static final Pattern UNDOING = Pattern.compile(
            "^(?:(?:execute|perform|initiate|start|do)\\s+(?:the\\s+|a\\s+)?)?(?:roll(?:ing)?[- ]?back|revert|undo|back out)\\b");
    /** What makes it a condition, a preparation or a test. */
    private static final Pattern NOT_DONE = Pattern.compile(
            "\\b(?:if|in case|when|unless|or|whether|optional(?:ly)?|only|plan|test|drill"
                    + "|rehears\\w*|criteria|procedures?|script|decision|decide|window|readiness|point|option|ready|strategy|steps?|verif\\w*)\\b");

    private static final Pattern SPOKEN_OF = Pattern.compile(
            "\\b(?:roll(?:s|ed|ing)?[- ]?back|revert\\w*|restore\\w*|undo\\w*|back[- ]?out|way back|fall[- ]?back)\\b");

    /** One of these stands in every text that speaks of it. */
    private static final Traces TRACES = Traces.of("roll", "revert", "restore", "undo", "back");

    private final String task;
    private final List<Step> steps;
    private final Predicate<Step> changing;
    private final List<Finding> findings;

    WayBack(String task, List<Step> steps, Predicate<Step> changing, List<Finding> findings) {
        this.task = task.toLowerCase(Locale.ROOT);
        this.steps = steps;
        this.changing = changing;
        this.findings = findings;
    }

    void check() {
        if (!speaksOfIt(task) && steps.stream().anyMatch(WayBack::isUndoing)) {
            undoing();
        }
        if (steps.size() > 2
                && steps.stream().noneMatch(WayBack::speaksOfIt)
                && steps.stream().anyMatch(changing)) {
            findings.add(Objection.toPlan(
                    FindingCode.NO_WAY_BACK, "steps change something, and none says how that is undone"));
        }
    }

    private void undoing() {
        Set<StepId> afterChange = new HashSet<>();
        for (int place = 0; place < steps.size(); place++) {
            Step step = steps.get(place);
            boolean waits = step.dependencies().stream().anyMatch(afterChange::contains);
            if (waits && isUndoing(step)) {
                findings.add(finding(step, place));
            }
            if (waits || changing.test(step)) {
                afterChange.add(step.id());
            }
        }
    }

    private static Finding finding(Step step, int place) {
        return Objection.toStep(
                FindingCode.UNDO_AS_STEP,
                step.id(),
                place,
                "step %s undoes the work as a part of it, even if all went well; say it as the \"rollback\" of the steps that it undoes"
                        .formatted(Quoted.of(step.id().value())));
    }

    private static boolean isUndoing(Step step) {
        String name = step.name().toLowerCase(Locale.ROOT);
        String begin = step.description().toLowerCase(Locale.ROOT);
        return UNDOING.matcher(name).find()
                && !NOT_DONE.matcher(name).find()
                && !begin.startsWith("if ")
                && !begin.startsWith("in case ");
    }

    private static boolean speaksOfIt(Step step) {
        return step.rollback().isPresent()
                || speaksOfIt(step.name().toLowerCase(Locale.ROOT))
                || speaksOfIt(step.description().toLowerCase(Locale.ROOT));
    }

    private static boolean speaksOfIt(String lower) {
        return TRACES.isIn(lower) && SPOKEN_OF.matcher(lower).find();
    }
}
