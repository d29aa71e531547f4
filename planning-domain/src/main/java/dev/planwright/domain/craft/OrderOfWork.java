package dev.planwright.domain.craft;

import dev.planwright.domain.check.Quoted;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what should guard a change and comes after the last one: tests and rehearsals, backups, approvals, the preparation
 * of the way back. Only names of steps are read, and of changes only those of what people use. Not thread-safe.
 */
final class OrderOfWork {
    private static final String AWAY =
            "staging|stage|pre-?prod\\w*|test|testing|dev|development|qa|uat|sandbox|copy|clone"
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
            return this.name.matcher(name).find() && !not.matcher(name).find();
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
        this.task = lower(task);
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
        BitSet changes = places(step -> isChange(lower(step.name())) && changing.test(step));
        if (changes.isEmpty()) {
            return List.of();
        }
        List<BitSet> before = before();
        return GUARDS.stream()
                .filter(guard -> !guard.isIn(task))
                .flatMap(guard -> late(guard, changes, before))
                .toList();
    }

    /**
     * A guard that stands after the change.
     *
     * @param change the place of the change, from 0
     * @param place the place of the guard
     */
    record Late(Guard guard, int change, int place) {}

    static boolean isChange(String name) {
        return CHANGE.matcher(name).find() && !ELSEWHERE.matcher(name).find();
    }

    /** If no change waits for such work, what stands after one is late. */
    private Stream<Late> late(Guard guard, BitSet changes, List<BitSet> before) {
        BitSet guards = places(step -> guard.isIn(lower(step.name())));
        guards.andNot(changes);
        boolean inTime = changes.stream().anyMatch(change -> before.get(change).intersects(guards));
        return inTime
                ? Stream.of()
                : guards.stream()
                        .boxed()
                        .flatMap(place -> changes.stream()
                                .filter(before.get(place)::get)
                                .limit(1)
                                .mapToObj(change -> new Late(guard, change, place)));
    }

    private Finding finding(Late late) {
        StepId change = steps.get(late.change()).id();
        StepId id = steps.get(late.place()).id();
        return Objection.toStep(
                FindingCode.LATE_STEP,
                id,
                late.place(),
                "%s stands after the change that it should guard: %s -> %s; %s should wait for %s"
                        .formatted(
                                late.guard().what(),
                                Quoted.plain(change.value()),
                                Quoted.plain(id.value()),
                                Quoted.of(change.value()),
                                Quoted.of(id.value())));
    }

    private BitSet places(Predicate<Step> wanted) {
        return IntStream.range(0, steps.size())
                .filter(place -> wanted.test(steps.get(place)))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** By step the places of all that it waits for, directly or not. */
    private List<BitSet> before() {
        Map<StepId, Integer> places = new HashMap<>();
        List<BitSet> before = new ArrayList<>();
        for (Step step : steps) {
            BitSet own = new BitSet();
            for (StepId id : step.dependencies()) {
                Integer place = places.get(id);
                if (place != null) {
                    own.or(before.get(place));
                    own.set(place);
                }
            }
            places.put(step.id(), before.size());
            before.add(own);
        }
        return before;
    }
}
