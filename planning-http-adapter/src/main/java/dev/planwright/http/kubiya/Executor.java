package dev.planwright.http.kubiya;

import dev.planwright.domain.check.Stem;
import dev.planwright.domain.plan.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An agent or a team that could carry out steps, and what shows that it can. A skill is covered if a capability says
 * the same with fewer or more words ("kubernetes" and "Kubernetes administration"), or if all its words stand in the
 * name or description. Immutable, thread-safe.
 *
 * @param modelId the model of an agent; absent for teams
 * @param capabilities each as its stems
 * @param description stems of name and description
 */
record Executor(
        Type type,
        String id,
        String name,
        Optional<String> modelId,
        List<Set<String>> capabilities,
        Set<String> description) {

    /** What the clients call it. */
    enum Type {
        AGENT,
        TEAM
    }

    Executor {
        capabilities = List.copyOf(capabilities);
        description = Set.copyOf(description);
    }

    /** All of a catalogue, agents first, in its order. A team can do what its agents can. */
    static List<Executor> of(Catalogue catalogue) {
        return Stream.concat(
                        catalogue.agents().stream().map(Executor::of),
                        catalogue.teams().stream().map(team -> of(team, catalogue.agents())))
                .toList();
    }

    private static Executor of(Catalogue.Agent agent) {
        return new Executor(
                Type.AGENT,
                agent.id(),
                agent.name(),
                agent.modelId(),
                stems(agent.capabilities()),
                stems(agent.name() + " " + agent.description().orElse("")));
    }

    private static Executor of(Catalogue.Team team, List<Catalogue.Agent> agents) {
        List<String> capabilities = agents.stream()
                .filter(agent -> team.agents().contains(agent.id()))
                .flatMap(agent -> agent.capabilities().stream())
                .toList();
        return new Executor(
                Type.TEAM,
                team.id(),
                team.name(),
                Optional.empty(),
                stems(capabilities),
                stems(team.name() + " " + team.description().orElse("")));
    }

    private static List<Set<String>> stems(List<String> texts) {
        return texts.stream()
                .map(Executor::stems)
                .filter(stems -> !stems.isEmpty())
                .toList();
    }

    private static Set<String> stems(String text) {
        return new HashSet<>(Stem.all(text));
    }

    /** Those of a step's required skills that it has. */
    List<String> skillsFor(Step step) {
        return step.requiredSkills().stream().filter(this::covers).toList();
    }

    private boolean covers(String skill) {
        Set<String> wanted = stems(skill);
        return !wanted.isEmpty()
                && (description.containsAll(wanted)
                        || capabilities.stream().anyMatch(has -> wanted.containsAll(has) || has.containsAll(wanted)));
    }

    /** Whether what a step says names one of its capabilities, as "postgresql" in a step that runs psql against it. */
    boolean isNamedIn(Step step) {
        Set<String> said = stems(String.join(" ", textsOf(step)));
        return capabilities.stream().anyMatch(said::containsAll);
    }

    private static List<String> textsOf(Step step) {
        return Stream.of(Stream.of(step.name(), step.description()), step.subtasks().stream(), step.commands().stream())
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .toList();
    }
}
