package dev.planwright.playbook.internal.load;

import dev.planwright.domain.reference.LintFinding;
import java.util.List;
import java.util.Map;

/** Small playbooks to break. */
final class Samples {
    static final String STEP = """
          - id: one
            name: Do one thing
            description: Do the thing that the sample is about.
            estimate: {optimistic: 5m, likely: 10m, pessimistic: 20m, basis: one thing}
            done_when: The thing is done.
            rollback: Undo the thing.
        """;
    static final String SHARED = """
        id: shared
        parameters:
          region: {from: [region], default: home}
          other: {type: flag}
        steps:
          - id: two
            name: Do it in {{region}}
            description: Do the shared thing in {{region}}.
            estimate: {optimistic: 5m, likely: 10m, pessimistic: 20m, basis: one thing}
            done_when: It is done.
        """;

    private Samples() {}

    /** A playbook with these parameters, each on a line of its own, and these steps. */
    static String playbook(String parameters, String steps) {
        String head = """
            id: sample
            title: A sample
            description: Something small for a test.
            match: {tasks: [Do the sample]}
            """;
        String middle = parameters.isEmpty() ? "" : "parameters:\n" + parameters.indent(2);
        return head + middle + "steps:\n" + steps;
    }

    static Sources sources(String playbook) {
        Map<String, String> fragments = playbook.contains("use: ") ? Map.of("shared.yaml", SHARED) : Map.of();
        return new Sources(Map.of("sample.yaml", playbook), fragments);
    }

    static List<LintFinding> errors(String playbook) {
        return YamlLibrary.read(sources(playbook), Sources.NONE).errors();
    }

    static List<String> lint(String playbook) {
        return Lint.of(sources(playbook), Sources.NONE).stream()
                .map(finding -> finding.severity() + " " + finding.message())
                .toList();
    }
}
