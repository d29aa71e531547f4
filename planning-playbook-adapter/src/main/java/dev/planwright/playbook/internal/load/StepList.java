package dev.planwright.playbook.internal.load;

import dev.planwright.playbook.internal.model.Expr;
import dev.planwright.playbook.internal.model.Parameter;
import dev.planwright.playbook.internal.model.Scope;
import dev.planwright.playbook.internal.model.StepSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the steps of a playbook and of the fragments it uses into one list. Not thread-safe. */
final class StepList {
    private final Problems problems;
    private final Texts own;
    private final Map<String, Node> fragments;
    private final List<Scope> scopes = new ArrayList<>();
    private final List<StepSpec> steps = new ArrayList<>();
    /** What {@code after} may name: a step, or a fragment that stands for its last steps. */
    private final Map<String, List<String>> ends = new LinkedHashMap<>();

    StepList(Scope playbook, Texts own, Map<String, Node> fragments, Problems problems) {
        this.problems = problems;
        this.own = own;
        this.fragments = fragments;
        scopes.add(playbook);
    }

    List<Scope> scopes() {
        return scopes;
    }

    List<StepSpec> steps() {
        return steps;
    }

    void read(List<Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof Node.Mapping mapping && mapping.values().containsKey("use")) {
                use(Fields.of(node, problems, Set.of("use", "when", "after", "with")));
            } else {
                StepSpec step = new StepReader(problems).read(node, 0, own);
                add(step, after(Fields.of(node, problems), ends), node.place());
            }
        }
    }

    private void add(StepSpec step, List<String> after, Node.Place place) {
        if (ends.containsKey(step.id())) {
            problems.error(place, "the id \"%s\" is taken by another step or fragment".formatted(step.id()));
        }
        steps.add(step.following(after));
        ends.put(step.id(), List.of(step.id()));
    }

    private List<String> after(Fields fields, Map<String, List<String>> known) {
        Set<String> after = new LinkedHashSet<>();
        for (Node node : fields.list("after")) {
            String id = Fields.text(node, problems);
            List<String> last = known.get(id);
            if (last == null) {
                fields.error("after", "no earlier step or fragment has the id \"" + id + "\"");
            } else {
                after.addAll(last);
            }
        }
        return List.copyOf(after);
    }

    private void use(Fields use) {
        String id = use.required("use");
        Optional<Expr> when = own.when(use);
        List<String> entry = after(use, ends);
        Node fragment = fragments.get(id);
        if (fragment == null) {
            use.error("use", "no fragment has the id \"" + id + "\"");
            ends.put(id, entry);
            return;
        }
        if (ends.containsKey(id)) {
            use.error("use", "the fragment \"" + id + "\" is used twice, or a step has its id");
        }
        // what is wrong within the fragment is told once, at the fragment's own file
        Problems inFragment = new Problems(id);
        Fields fields = Fields.of(fragment, inFragment);
        List<Parameter> parameters = new ParameterReader(own.expressions(), inFragment).read(fields);
        scopes.add(new Scope(id, when, parameters, with(use, parameters)));
        Texts inner = new Texts(ParameterReader.types(parameters), own.expressions(), inFragment);
        ends.put(id, fragmentSteps(fields, inner, entry));
        if (inFragment.hasErrors()) {
            use.error("use", "the fragment \"" + id + "\" has errors of its own");
        }
    }

    /** Adds the steps of a fragment and answers the last ones: those that no other step of it follows. */
    private List<String> fragmentSteps(Fields fragment, Texts inner, List<String> entry) {
        Map<String, List<String>> inside = new LinkedHashMap<>();
        Set<String> followed = new HashSet<>();
        for (Node node : fragment.list("steps")) {
            Fields fields = Fields.of(node, inner.problems());
            if (fields.has("use")) {
                fields.error("use", "a fragment cannot use another");
                continue;
            }
            StepSpec step = new StepReader(inner.problems()).read(node, scopes.size() - 1, inner);
            List<String> after = after(fields, inside);
            followed.addAll(after);
            add(step, fields.has("after") && !after.isEmpty() ? after : entry, node.place());
            inside.put(step.id(), List.of(step.id()));
        }
        return inside.keySet().stream().filter(step -> !followed.contains(step)).toList();
    }

    private Map<String, List<String>> with(Fields use, List<Parameter> parameters) {
        Map<String, List<String>> with = new LinkedHashMap<>();
        Map<String, Parameter.Type> known = ParameterReader.types(parameters);
        known.forEach((name, type) -> {
            Parameter.Type outer = own.visible().get(name);
            if (outer != null && outer != type) {
                problems.error(
                        use.place(),
                        "the parameter \"%s\" is a %s here and a %s in the fragment"
                                .formatted(name, outer.code(), type.code()));
            }
        });
        use.node("with")
                .ifPresent(node -> Fields.of(node, problems).all().forEach((name, value) -> {
                    if (!known.containsKey(name)) {
                        problems.error(value.place(), "the fragment has no parameter \"" + name + "\"");
                    }
                    with.put(name, own.oneOrMore(value));
                }));
        return with;
    }
}
