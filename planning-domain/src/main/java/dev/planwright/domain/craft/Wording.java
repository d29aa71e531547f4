package dev.planwright.domain.craft;

import dev.planwright.domain.check.Quoted;
import dev.planwright.domain.language.Traces;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Steps that say nothing but their name, and words that stand where something was still to be filled in. Not thread-safe. */
final class Wording {
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\b(?:TBD|TBA|TODO|FIXME|XXX+)\\b"
                    + "|(?i)\\b(?:lorem ipsum|to be (?:determined|defined|decided|confirmed|added)"
                    + "|(?:insert|add|describe|your) [\\w -]{0,30}\\bhere)\\b"
                    + "|(?i)\\[(?:insert|your|add|describe|specify|name of|e\\.g\\.)[^\\]]{0,60}]|(?i)<(?:insert|your)[ _-][^>]{0,60}>"
                    + "|(?i)\\b(?:your|my)[_-](?:app|service|db|database|server|host|cluster|namespace|project)\\b|(?<=\\s|^)\\.\\.\\.(?=\\s|$)");
    /** One of these stands, in lower case, in every text that the pattern finds something in. */
    private static final Traces TRACES = Traces.of(
            "tbd", "tba", "todo", "fixme", "xxx", "lorem", "to be ", "here", "[", "<", "your", "my_", "my-", "...");

    private static final Pattern NO_NAME = Pattern.compile("(?i)(?:step|task|phase|action|activity)[ #._-]*\\d+\\.?");

    private final List<Step> steps;
    private final List<Finding> findings;

    Wording(List<Step> steps, List<Finding> findings) {
        this.steps = steps;
        this.findings = findings;
    }

    void check() {
        List<Finding> bare = new ArrayList<>();
        for (int place = 0; place < steps.size(); place++) {
            Step step = steps.get(place);
            int at = place;
            placeholder(step)
                    .ifPresent(words -> findings.add(Objection.toStep(
                            FindingCode.PLACEHOLDER,
                            step.id(),
                            at,
                            "step %s leaves open what should be said: %s"
                                    .formatted(Quoted.of(step.id().value()), Quoted.of(words)))));
            if (isBare(step)) {
                bare.add(Objection.toStep(
                        FindingCode.BARE_STEP,
                        step.id(),
                        place,
                        "step %s says nothing but its name"
                                .formatted(Quoted.of(step.id().value()))));
            }
        }
        // a plan that is a mere list of names is one defect, not as many as it has steps
        if (bare.size() > 1 && bare.size() * 2 > steps.size()) {
            findings.add(Objection.toPlan(
                    FindingCode.BARE_STEP,
                    "%,d of %,d steps say nothing but their name".formatted(bare.size(), steps.size())));
        } else {
            findings.addAll(bare);
        }
    }

    private static boolean isBare(Step step) {
        return step.description().isBlank()
                && step.subtasks().isEmpty()
                && step.commands().isEmpty()
                && step.doneWhen().isEmpty();
    }

    private static Optional<String> placeholder(Step step) {
        if (NO_NAME.matcher(step.name().strip()).matches()) {
            return Optional.of(step.name().strip());
        }
        return Stream.of(
                        Stream.of(step.name(), step.description()),
                        step.subtasks().stream(),
                        step.risks().stream(),
                        step.doneWhen().stream(),
                        step.rollback().stream())
                .flatMap(texts -> texts)
                .filter(text -> TRACES.isIn(text.toLowerCase(Locale.ROOT)))
                .map(PLACEHOLDER::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }
}
