package dev.planwright.playbook.internal.load;

import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.reference.LintFinding;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.playbook.internal.model.Playbook;
import dev.planwright.playbook.internal.model.Scope;
import dev.planwright.playbook.internal.plan.Instantiation;
import dev.planwright.playbook.internal.search.Analysis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A library read from YAML, with everything that is wrong in any of its files. Immutable, thread-safe.
 *
 * @param playbooks those without errors, by id
 * @param prepared the same as the build keeps them, by id
 * @param errors what keeps files from being used
 */
public record YamlLibrary(
        Map<String, Playbook> playbooks, Map<String, PreparedPlaybook> prepared, List<LintFinding> errors) {
    public YamlLibrary {
        playbooks = Collections.unmodifiableMap(new TreeMap<>(playbooks));
        prepared = Collections.unmodifiableMap(new TreeMap<>(prepared));
        errors = List.copyOf(errors);
    }

    /** Reads a library whose playbooks may also use the fragments of another one. */
    public static YamlLibrary read(Sources sources, Sources inherited) {
        List<LintFinding> errors = new ArrayList<>();
        Map<String, Node> fragments =
                Fragments.read(sources, Fragments.read(inherited, Map.of(), new ArrayList<>()), errors);
        Map<String, Playbook> playbooks = new TreeMap<>();
        Map<String, PreparedPlaybook> prepared = new TreeMap<>();
        sources.playbooks().forEach((file, text) -> {
            Problems problems = new Problems(file);
            CheckedExpressions expressions = new CheckedExpressions();
            Optional<Node> tree = YamlTree.parse(text, problems)
                    .map(written -> SharedParameters.writtenOut(written, fragments, problems));
            Optional<Playbook> playbook =
                    tree.map(node -> new PlaybookReader(problems, expressions).read(node, fragments));
            errors.addAll(problems.found());
            if (playbook.isPresent() && !problems.hasErrors()) {
                String id = playbook.get().entry().id();
                if (playbooks.putIfAbsent(id, playbook.get()) != null) {
                    errors.add(new LintFinding(file, "/id", Severity.ERROR, "another file has the id \"" + id + "\""));
                }
                Map<String, Node> used = used(playbook.get(), fragments);
                prepared.put(id, new PreparedPlaybook(file, tree.get(), used, expressions.compiled()));
            }
        });
        return new YamlLibrary(playbooks, prepared, errors);
    }

    /** What the search makes of the playbooks; people read titles as they are without a context. */
    List<Analysis> analyses() {
        return playbooks.values().stream()
                .map(playbook -> {
                    Instantiation plain = new Instantiation(playbook, "", PlanContext.EMPTY);
                    return Analysis.of(playbook.entry()).shown(plain.title(), plain.description());
                })
                .toList();
    }

    private static Map<String, Node> used(Playbook playbook, Map<String, Node> fragments) {
        Map<String, Node> used = new LinkedHashMap<>();
        for (Scope scope : playbook.scopes()) {
            Node fragment = fragments.get(scope.name());
            if (fragment != null) {
                used.put(scope.name(), fragment);
            }
        }
        return used;
    }
}
