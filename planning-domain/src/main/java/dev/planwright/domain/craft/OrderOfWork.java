package dev.planwright.domain.craft;

import dev.planwright.domain.check.Quoted;
import dev.planwright.domain.check.Reach;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what should guard a change and comes after the last one: tests and rehearsals, backups, approvals, the preparation
 * of the way back. Only names of steps are read, and of changes only those of what people use. Not thread-safe.
 */
final class OrderOfWork {
    private static final String AWAY =
            "staging|stage|pre-?prod\\w*|tests?|testing|dev|development|qa|uat|sandbox|copy|clone"
                    + "|branch|canary|pilot|green|standby|replica|secondary|shadow|non-prod\\w*|rehears\\w*|dry[- ]run";
    private static final Pattern ELSEWHERE = Pattern.compile("\\b(?:" + AWAY + ")\\b");
    private static final Pattern CHANGE =
            Pattern.compile("^(?:(?:perform|execute|run|start|begin|do|carry out|complete)\\s+"
                    + "(?:\\w+\\s+){0,3}?)?(?:deploy\\w*|release(?! notes)|roll ?out|upgrad\\w+|migrat\\w+|cut ?over|switch|promote"
                    + "|go live|drop|decommission|replace|apply|fail ?over|ship|move)\\b");

    /**
     * A kind of work that belongs before a change.
     *
     * @param what what it is, in a message
     * @param name how the name of a step shows it
     * @param not what the name must not have
     */
    record Guard(String what, Pattern name, Pattern not) {
        Guard(String what, String name, String not) {
            this(what, Pattern.compile(name), Pattern.compile(not));
        }

        boolean isIn(String name) {
            String lower = lower(name);
            return this.name.matcher(lower).find() && !not.matcher(lower).find();
        }
    }

    static final List<Guard> GUARDS = List.of(
            new Guard(
                    "a test",
                    "\\b(?:unit|integration|regression|load|performance|stress|acceptance|end[- ]to[- ]end|e2e)[- ]test(?:s|ing)?\\b"
                            + "|^(?:test|rehearse|try|dry[- ]run)\\b.*\\b(?:staging|stage|test|copy|clone|sandbox|pre-?prod\\w*)\\b"
                            + "|\\b(?:rehears\\w+|dry[- ]run)\\b|^(?:deploy|release|roll ?out)\\b.*\\b(?:staging|stage|test environment|pre-?prod\\w*)\\b",
                    "\\b(?:prod(?:uction)?|live|post-?\\w+|after|again|smoke|restore|rollback|document|report|results?)\\b"),
            new Guard(
                    "a backup",
                    "^(?:back ?up|(?:take|create|make|perform)\\b.*\\b(?:backups?|snapshots?))\\b",
                    "\\b(?:new|final|post|schedule|after|again|nightly|daily)\\b"),
            new Guard(
                    "an approval",
                    "^(?:get|obtain|request|seek|secure|receive)\\b.*\\b(?:approvals?|sign-?off|go[- ]ahead)\\b",
                    "\\b(?:final|closure|closing|close|acceptance|post)\\b"),
            new Guard(
                    "the preparation of the way back",
                    "^(?:define|prepare|create|document|develop|plan|write|establish|test|rehearse|set up|draft)\\b.*"
                            + "\\b(?:roll ?back|way back|back-?out|fall ?back)\\b",
                    "\\b(?:update|lessons)\\b"));

    private final String task;
    private final List<Step> steps;
    private final Predicate<Step> changing;
    private final List<Finding> findings;

    OrderOfWork(String task, List<Step> steps, Predicate<Step> changing, List<Finding> findings) {
        this.task = task;
        this.steps = steps;
        this.changing = changing;
        this.findings = findings;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    void check() {
        late().forEach(late -> findings.add(finding(late)));
    }

    /** What stands too late, each with the first change before it. */
    List<Late> late() {
        List<StepId> changes = ids(step -> isChange(step.name()) && changing.test(step));
        if (changes.isEmpty()) {
            return List.of();
        }
        Reach<StepId> reach = Reach.ofSteps(steps);
        return GUARDS.stream()
                .filter(guard -> !guard.isIn(task))
                .flatMap(guard -> late(guard, changes, reach))
                .toList();
    }

    /** A guard that stands after the change. */
    record Late(Guard guard, StepId change, StepId id) {}

    static boolean isChange(String name) {
        String lower = lower(name);
        return CHANGE.matcher(lower).find() && !ELSEWHERE.matcher(lower).find();
    }

    /** If no change waits for such work, what stands after one is late. */
    private Stream<Late> late(Guard guard, List<StepId> changes, Reach<StepId> reach) {
        List<StepId> guards = ids(step -> guard.isIn(step.name()) && !changes.contains(step.id()));
        boolean inTime = changes.stream().anyMatch(change -> reach.isAfterAny(change, guards));
        return inTime
                ? Stream.of()
                : guards.stream()
                        .flatMap(id -> changes.stream()
                                .filter(change -> reach.isAfter(id, change))
                                .limit(1)
                                .map(change -> new Late(guard, change, id)));
    }

    private Finding finding(Late late) {
        String change = late.change().value();
        String id = late.id().value();
        return Objection.toStep(
                FindingCode.LATE_STEP,
                late.id(),
                ids(step -> true).indexOf(late.id()),
                "%s stands after the change that it should guard: %s -> %s; %s should wait for %s"
                        .formatted(
                                late.guard().what(),
                                Quoted.plain(change),
                                Quoted.plain(id),
                                Quoted.of(change),
                                Quoted.of(id)));
    }

    private List<StepId> ids(Predicate<Step> wanted) {
        return steps.stream().filter(wanted).map(Step::id).toList();
    }
}
