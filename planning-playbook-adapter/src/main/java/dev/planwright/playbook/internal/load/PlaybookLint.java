package dev.planwright.playbook.internal.load;

import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.reference.LintFinding;
import dev.planwright.playbook.internal.model.Expr;
import dev.planwright.playbook.internal.model.Parameter;
import dev.planwright.playbook.internal.model.Playbook;
import dev.planwright.playbook.internal.model.StepSpec;
import dev.planwright.playbook.internal.plan.Templates;
import dev.planwright.playbook.internal.search.Analysis;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what could be better in one playbook. For one use. */
final class PlaybookLint {
    private final Playbook playbook;
    private final PreparedPlaybook source;
    private final Problems problems;

    PlaybookLint(Playbook playbook, PreparedPlaybook source) {
        this.playbook = playbook;
        this.source = source;
        this.problems = new Problems(source.file());
    }

    /** What could be better, in the order of the file. */
    List<LintFinding> findings() {
        Reach reach = new Reach(playbook.own().parameters());
        source.conditions().forEach((text, condition) -> {
            if (usesOnlyOwn(condition) && reach.isDead(condition)) {
                problems.add("", Severity.WARNING, "the condition \"%s\" never holds".formatted(text));
            }
        });
        Map<String, String> texts = new HashMap<>();
        for (StepSpec step : playbook.steps()) {
            if (step.scope() == 0) {
                step(step, reach);
            }
            String twin = texts.putIfAbsent(step.description(), step.id());
            if (twin != null) {
                say(step, Severity.WARNING, "it has the same description as \"%s\"".formatted(twin));
            }
        }
        unusedParameters();
        playbook.entry().keywords().stream()
                .filter(keyword -> !Analysis.isTelling(keyword))
                .forEach(keyword -> problems.add(
                        "/match/keywords",
                        Severity.WARNING,
                        "the keyword \"%s\" finds nothing: its words stand in tasks of every kind".formatted(keyword)));
        return problems.found();
    }

    private boolean usesOnlyOwn(Expr condition) {
        Map<String, Parameter.Type> own = ParameterReader.types(playbook.own().parameters());
        boolean[] only = {true};
        condition.walk(
                part -> only[0] &= !(part instanceof Expr.Variable variable) || own.containsKey(variable.name()));
        return only[0];
    }

    private void step(StepSpec step, Reach reach) {
        if (step.when().isPresent() && reach.isDead(step.when().get())) {
            say(step, Severity.WARNING, "it is never there, whatever the parameters are");
        }
        if (step.estimate().isEmpty()) {
            say(step, Severity.WARNING, "it has no estimate");
        } else if (step.estimate().get().basis().isBlank()) {
            say(step, Severity.WARNING, "its estimate has no basis");
        }
        if (step.doneWhen().isEmpty()) {
            say(step, Severity.WARNING, "it does not say when it is done");
        }
        if (step.rollback().isEmpty() && Changes.anything(step)) {
            say(step, Severity.INFO, "it changes something and has no rollback");
        }
    }

    private void say(StepSpec step, Severity severity, String message) {
        problems.add("/steps", severity, "step \"%s\": %s".formatted(step.id(), message));
    }

    private void unusedParameters() {
        Set<String> used = new HashSet<>();
        collect(source.tree(), used);
        source.conditions()
                .values()
                .forEach(condition -> condition.walk(part -> {
                    if (part instanceof Expr.Variable variable) {
                        used.add(variable.name());
                    }
                }));
        playbook.steps().forEach(step -> step.forEach().ifPresent(used::add));
        playbook.scopes().stream()
                .skip(1)
                .forEach(scope -> scope.parameters().forEach(parameter -> used.add(parameter.name())));
        playbook.own().parameters().stream()
                .map(Parameter::name)
                .filter(name -> !used.contains(name))
                .forEach(name -> problems.add(
                        "/parameters/" + name, Severity.WARNING, "the parameter \"%s\" is not used".formatted(name)));
    }

    private static void collect(Node node, Set<String> names) {
        if (node instanceof Node.Mapping mapping) {
            mapping.values().values().forEach(value -> collect(value, names));
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, names));
        } else if (node instanceof Node.Scalar scalar) {
            Optional.of(scalar.text())
                    .filter(text -> text.contains("{{"))
                    .ifPresent(text -> names.addAll(Templates.names(text)));
        }
    }
}
