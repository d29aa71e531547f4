package dev.planwright.http.kubiya;

import dev.planwright.document.FieldsReader;
import dev.planwright.document.Problems;
import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the catalogue, a file in YAML 1.2; everything that is wrong is told at once. Not thread-safe. */
final class CatalogueReader {
    private static final InputRules RULES =
            new InputRules(PlanningError.INVALID_REQUEST, "The catalogue cannot be read", 1 << 20, 16);
    private static final Set<String> SECTIONS =
            Set.of("agents", "teams", "environments", "worker_queues", "models", "hourly_rate_usd");

    private final Problems problems = new Problems();

    private CatalogueReader() {}

    /**
     * An empty file, or one of comments alone, is an empty catalogue.
     *
     * @throws PlanningException {@code INVALID_REQUEST} with the place of everything that is wrong
     */
    static Catalogue read(byte[] yaml) {
        ContextValue tree = Syntax.YAML.parse(yaml, RULES);
        return tree instanceof ContextValue.Nothing ? Catalogue.EMPTY : new CatalogueReader().catalogue(tree);
    }

    private Catalogue catalogue(ContextValue tree) {
        Catalogue catalogue = FieldsReader.of(tree, JsonPointer.ROOT, problems)
                .map(this::catalogue)
                .orElse(Catalogue.EMPTY);
        problems.throwIfAny(RULES);
        return catalogue;
    }

    private Catalogue catalogue(FieldsReader top) {
        top.rejectOthers(SECTIONS);
        Catalogue catalogue = new Catalogue(
                section(top, "agents", this::agent),
                section(top, "teams", this::team),
                section(top, "environments", this::environment),
                section(top, "worker_queues", this::queue),
                section(top, "models", this::model),
                top.amount("hourly_rate_usd"));
        checkReferences(catalogue);
        return catalogue;
    }

    private Catalogue.Agent agent(FieldsReader fields) {
        fields.rejectOthers(Set.of("id", "name", "description", "capabilities", "model_id"));
        return new Catalogue.Agent(
                required(fields, "id"),
                required(fields, "name"),
                fields.text("description"),
                fields.texts("capabilities"),
                fields.text("model_id"));
    }

    private Catalogue.Team team(FieldsReader fields) {
        fields.rejectOthers(Set.of("id", "name", "description", "agents"));
        return new Catalogue.Team(
                required(fields, "id"), required(fields, "name"), fields.text("description"), fields.texts("agents"));
    }

    private Catalogue.Environment environment(FieldsReader fields) {
        fields.rejectOthers(Set.of("id", "name", "description", "metadata"));
        return new Catalogue.Environment(
                required(fields, "id"),
                required(fields, "name"),
                fields.text("description"),
                fields.fields("metadata").orElse(new ContextValue.Fields(Map.of())));
    }

    private Catalogue.WorkerQueue queue(FieldsReader fields) {
        fields.rejectOthers(Set.of("id", "name", "environment_id", "status"));
        return new Catalogue.WorkerQueue(
                required(fields, "id"),
                required(fields, "name"),
                required(fields, "environment_id"),
                fields.text("status"));
    }

    private Catalogue.Model model(FieldsReader fields) {
        fields.rejectOthers(Set.of(
                "id",
                "name",
                "provider",
                "cost_per_1k_input_tokens",
                "cost_per_1k_output_tokens",
                "input_tokens_per_hour",
                "output_tokens_per_hour"));
        return new Catalogue.Model(
                required(fields, "id"),
                fields.text("name"),
                fields.text("provider"),
                required(fields, "cost_per_1k_input_tokens", fields.amount("cost_per_1k_input_tokens"))
                        .orElse(BigDecimal.ZERO),
                required(fields, "cost_per_1k_output_tokens", fields.amount("cost_per_1k_output_tokens"))
                        .orElse(BigDecimal.ZERO),
                fields.amount("input_tokens_per_hour"),
                fields.amount("output_tokens_per_hour"));
    }

    private <T> List<T> section(FieldsReader top, String name, Function<FieldsReader, T> form) {
        List<T> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<ContextValue> items = top.items(name);
        for (int i = 0; i < items.size(); i++) {
            JsonPointer place = top.place().child(name).child(Integer.toString(i));
            FieldsReader.of(items.get(i), place, problems).ifPresent(fields -> {
                entries.add(form.apply(fields));
                fields.forgiving()
                        .text("id")
                        .filter(id -> !ids.add(id))
                        .ifPresent(id -> fields.problem("id", "\"%s\" stands more than once".formatted(id)));
            });
        }
        return entries;
    }

    private static String required(FieldsReader fields, String name) {
        Optional<String> text = required(fields, name, fields.text(name));
        text.filter(String::isBlank).ifPresent(blank -> fields.problem(name, "must not be empty"));
        return text.orElse("");
    }

    private static <T> Optional<T> required(FieldsReader fields, String name, Optional<T> value) {
        if (fields.name(name).isEmpty()) {
            fields.problem(name, "is missing");
        }
        return value;
    }

    private void checkReferences(Catalogue catalogue) {
        List<String> agents =
                catalogue.agents().stream().map(Catalogue.Agent::id).toList();
        for (int i = 0; i < catalogue.teams().size(); i++) {
            for (String id : catalogue.teams().get(i).agents()) {
                if (!agents.contains(id)) {
                    problems.add("/teams/%d/agents".formatted(i), "names \"%s\", which is no agent".formatted(id));
                }
            }
        }
        List<String> environments =
                catalogue.environments().stream().map(Catalogue.Environment::id).toList();
        for (int i = 0; i < catalogue.workerQueues().size(); i++) {
            String id = catalogue.workerQueues().get(i).environmentId();
            if (!id.isEmpty() && !environments.contains(id)) {
                problems.add(
                        "/worker_queues/%d/environment_id".formatted(i),
                        "names \"%s\", which is no environment".formatted(id));
            }
        }
    }
}
