package dev.planwright.playbook.internal.load;

import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.reference.LintFinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Says what is wrong with the files of a library, and what could be better. Stateless. */
public final class Lint {
    private Lint() {}

    /** All findings: errors of all files first. */
    public static List<LintFinding> of(Sources sources, Sources inherited) {
        YamlLibrary library = YamlLibrary.read(sources, inherited);
        List<LintFinding> findings = new ArrayList<>(library.errors());
        library.playbooks().forEach((id, playbook) -> {
            PreparedPlaybook source = library.prepared().get(id);
            if (source != null) {
                findings.addAll(new PlaybookLint(playbook, source).findings());
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
}
