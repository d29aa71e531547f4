package dev.planwright.http.kubiya;

import dev.planwright.document.FieldsBuilder;
import dev.planwright.domain.check.Stem;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.request.ContextValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is to carry out a plan, where, and why. Where nobody is fit, the entity is {@value #NOBODY}: the CLI would call a
 * route without a name otherwise, while this one is answered with a sentence. Thread-safe.
 */
final class RecommendedExecution {
    static final String NOBODY = "unassigned";

    /** What people write for the usual environments, as stems. */
    private static final Map<String, String> SHORT_NAMES = Map.of(
            stem("prod"), stem("production"),
            stem("prd"), stem("production"),
            stem("dev"), stem("development"),
            stem("stage"), stem("staging"),
            stem("stg"), stem("staging"));

    private RecommendedExecution() {}

    static ContextValue of(Plan plan, Assignment assignment, Catalogue catalogue) {
        List<String> reasons = new ArrayList<>();
        FieldsBuilder fields = new FieldsBuilder();
        assignment
                .recommended()
                .ifPresentOrElse(
                        who -> entity(who, assignment, fields, reasons),
                        () -> nobody(plan, catalogue, fields, reasons));
        Optional<Catalogue.Environment> environment = environment(plan, catalogue, reasons);
        environment.ifPresent(where -> fields.text("recommended_environment_id", where.id())
                .text("recommended_environment_name", where.name()));
        queue(environment, catalogue).ifPresent(queue -> {
            reasons.add("%s is the first active worker queue there".formatted(queue.name()));
            fields.text("recommended_worker_queue_id", queue.id()).text("recommended_worker_queue_name", queue.name());
        });
        return fields.text("reasoning", String.join(". ", reasons) + ".").build();
    }

    private static void entity(Executor who, Assignment assignment, FieldsBuilder fields, List<String> reasons) {
        fields.text("entity_type", who.type().name().toLowerCase(Locale.ROOT))
                .text("entity_id", who.id())
                .text("entity_name", who.name());
        Collection<Step> steps = assignment.bySteps().keySet();
        long covered =
                steps.stream().filter(step -> !who.skillsFor(step).isEmpty()).count();
        Set<String> skills = steps.stream()
                .flatMap(step -> who.skillsFor(step).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        reasons.add(
                covered > 0
                        ? "%s has skills that %d of %d steps require: %s"
                                .formatted(who.name(), covered, steps.size(), String.join(", ", skills))
                        : "%s has no skill that a step requires, but capabilities that %d of %d steps name"
                                .formatted(
                                        who.name(),
                                        steps.stream().filter(who::isNamedIn).count(),
                                        steps.size()));
        List<String> open = assignment.bySteps().entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .flatMap(entry -> entry.getKey().requiredSkills().stream())
                .distinct()
                .toList();
        if (!open.isEmpty()) {
            reasons.add("Nobody in the catalogue has " + String.join(", ", open));
        }
    }

    private static void nobody(Plan plan, Catalogue catalogue, FieldsBuilder fields, List<String> reasons) {
        fields.text("entity_type", "agent").text("entity_id", NOBODY).text("entity_name", "Unassigned");
        int known = catalogue.agents().size() + catalogue.teams().size();
        List<String> wanted = plan.steps().stream()
                .flatMap(step -> step.requiredSkills().stream())
                .distinct()
                .toList();
        reasons.add(
                known == 0
                        ? "The server's catalogue has no agents and no teams, so that nobody can be recommended"
                        : "None of the %d agents and teams of the server's catalogue has a skill that the steps require"
                                .formatted(known));
        if (!wanted.isEmpty()) {
            reasons.add("The steps require " + String.join(", ", wanted));
        }
    }

    /** The one whose name the request says; else the only one there is. */
    private static Optional<Catalogue.Environment> environment(Plan plan, Catalogue catalogue, List<String> reasons) {
        Set<String> said = names(
                plan.request().task() + " " + plan.request().context().root().asText());
        Optional<Catalogue.Environment> named = catalogue.environments().stream()
                .filter(environment -> !names(environment.name()).isEmpty())
                .filter(environment -> said.containsAll(names(environment.name())))
                .findFirst();
        named.ifPresent(
                environment -> reasons.add("The request names the environment %s".formatted(environment.name())));
        if (named.isEmpty() && catalogue.environments().size() == 1) {
            Catalogue.Environment only = catalogue.environments().get(0);
            reasons.add("%s is the only environment".formatted(only.name()));
            return Optional.of(only);
        }
        return named;
    }

    private static Set<String> names(String text) {
        return Stem.all(text).stream()
                .map(stem -> SHORT_NAMES.getOrDefault(stem, stem))
                .collect(Collectors.toSet());
    }

    private static String stem(String word) {
        return Stem.all(word).get(0);
    }

    private static Optional<Catalogue.WorkerQueue> queue(
            Optional<Catalogue.Environment> environment, Catalogue catalogue) {
        return environment.flatMap(where -> catalogue.workerQueues().stream()
                .filter(queue -> queue.environmentId().equals(where.id()))
                .filter(Catalogue.WorkerQueue::isActive)
                .findFirst());
    }
}
