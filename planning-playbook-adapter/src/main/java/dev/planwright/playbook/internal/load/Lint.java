package dev.planwright.playbook.internal.load;

import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.reference.LintFinding;
import dev.planwright.playbook.internal.model.Expr;
import dev.planwright.playbook.internal.model.Parameter;
import dev.planwright.playbook.internal.model.Playbook;
import dev.planwright.playbook.internal.model.StepSpec;
import dev.planwright.playbook.internal.plan.Templates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what is wrong with the files of a library, and what could be better. Not thread-safe. */
public final class Lint {
    private final Playbook playbook;
    private final PreparedPlaybook source;
    private final Problems problems;

    private Lint(Playbook playbook, PreparedPlaybook source) {
        this.playbook = playbook;
        this.source = source;
        this.problems = new Problems(source.file());
    }

    /** All findings: errors of all files first. */
    public static List<LintFinding> of(Sources sources, Sources inherited) {
        YamlLibrary library = YamlLibrary.read(sources, inherited);
        List<LintFinding> findings = new ArrayList<>(library.errors());
        library.playbooks().forEach((id, playbook) -> {
            PreparedPlaybook source = library.prepared().get(id);
            if (source != null) {
                Lint lint = new Lint(playbook, source);
                lint.check();
                findings.addAll(lint.problems.found());
            }
        });
        findings.addAll(sharedTexts(library));
        findings.addAll(unusedFragments(sources));
        return List.copyOf(findings);
    }

    /** Texts that two playbooks have in common: they belong into a fragment. */
    private static List<LintFinding> sharedTexts(YamlLibrary library) {
        List<LintFinding> findings = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        library.playbooks()
                .forEach((id, playbook) -> playbook.steps().stream()
                        .filter(step -> step.scope() == 0)
                        .forEach(step -> {
                            String place = "\"%s\" of %s".formatted(step.id(), id);
                            String other = owners.putIfAbsent(step.description(), place);
                            if (other != null && !other.endsWith(" of " + id)) {
                                findings.add(new LintFinding(
                                        playbook.entry().file(),
                                        "/steps",
                                        Severity.WARNING,
                                        "step \"%s\": it has the same description as %s: use a fragment"
                                                .formatted(step.id(), other)));
                            }
                        }));
        return findings;
    }

    private static List<LintFinding> unusedFragments(Sources sources) {
        String all = String.join("\n", sources.playbooks().values())
                + String.join("\n", sources.fragments().values());
        return sources.fragments().entrySet().stream()
                .filter(fragment -> YamlTree.parse(fragment.getValue(), new Problems(fragment.getKey()))
                        .map(Fragments::id)
                        .filter(id -> !Pattern.compile("\\buse:\\s*[\"']?" + Pattern.quote(id) + "(?![\\w-])")
                                .matcher(all)
                                .find())
                        .isPresent())
                .map(fragment ->
                        new LintFinding(fragment.getKey(), "", Severity.WARNING, "no playbook uses the fragment"))
                .toList();
    }

    private void check() {
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
