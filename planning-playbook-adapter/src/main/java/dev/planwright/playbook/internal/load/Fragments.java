package dev.planwright.playbook.internal.load;

import dev.planwright.domain.reference.LintFinding;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the fragments of a library. Stateless. */
final class Fragments {
    private record Parsed(Node tree, Problems problems) {}

    private Fragments() {}

    /**
     * The fragments by id, their shared parameters written out; of two with the same id, the library's own before an
     * inherited one.
     *
     * @param errors where to put what is wrong in the files
     */
    static Map<String, Node> read(Sources sources, Map<String, Node> inherited, List<LintFinding> errors) {
        Map<String, Node> fragments = new LinkedHashMap<>(inherited);
        Map<String, Parsed> parsed = new LinkedHashMap<>();
        sources.fragments().forEach((file, text) -> {
            Problems problems = new Problems(file);
            YamlTree.parse(text, problems)
                    .ifPresentOrElse(
                            tree -> parsed.put(file, new Parsed(tree, problems)),
                            () -> errors.addAll(problems.found()));
        });
        parsed.values().forEach(file -> fragments.put(id(file.tree()), file.tree()));
        Set<String> taken = new HashSet<>();
        parsed.values().forEach(file -> {
            Node written = SharedParameters.writtenOut(file.tree(), fragments, file.problems());
            String id = new PlaybookReader(file.problems(), new CheckedExpressions()).checkFragment(written);
            if (!taken.add(id)) {
                file.problems().error(written.place(), "another file has the id \"" + id + "\"");
            }
            fragments.put(id, written);
            errors.addAll(file.problems().found());
        });
        return fragments;
    }

    /** The id as it stands, checked or not. */
    static String id(Node tree) {
        return tree instanceof Node.Mapping file && file.values().get("id") instanceof Node.Scalar id ? id.text() : "";
    }
}
