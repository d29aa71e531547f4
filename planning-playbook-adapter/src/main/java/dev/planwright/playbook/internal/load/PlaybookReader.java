package dev.planwright.playbook.internal.load;

import dev.planwright.playbook.internal.model.Entry;
import dev.planwright.playbook.internal.model.Parameter;
import dev.planwright.playbook.internal.model.Playbook;
import dev.planwright.playbook.internal.model.Scope;
import dev.planwright.playbook.internal.model.StepSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a playbook of a tree, or says everything that is wrong with it. Not thread-safe. */
final class PlaybookReader {
    private static final Set<String> KEYS = Set.of(
            "id",
            "title",
            "description",
            "kind",
            "match",
            "parameters",
            "prerequisites",
            "success_criteria",
            "assumptions",
            "open_questions",
            "steps");
    private static final Set<String> FRAGMENT_KEYS = Set.of("id", "parameters", "steps");

    private final Problems problems;
    private final Expressions expressions;

    PlaybookReader(Problems problems, Expressions expressions) {
        this.problems = problems;
        this.expressions = expressions;
    }

    /** The playbook; usable only if no problem was found. */
    Playbook read(Node tree, Map<String, Node> fragments) {
        Fields fields = Fields.of(tree, problems, KEYS);
        String id = id(fields);
        List<Parameter> parameters = new ParameterReader(expressions, problems).read(fields);
        Texts texts = new Texts(ParameterReader.types(parameters), expressions, problems);
        String title = texts.required(fields, "title");
        String description = texts.required(fields, "description");
        StepList steps =
                new StepList(new Scope("", Optional.empty(), parameters, Map.of()), texts, fragments, problems);
        steps.read(fields.list("steps"));
        if (steps.steps().isEmpty()) {
            problems.error(fields.place(), "a playbook needs steps");
        }
        return new Playbook(
                entry(fields, id, title, description, steps.steps()),
                fields.choice("kind", Playbook.Kind.values()).orElse(Playbook.Kind.CHANGE),
                steps.scopes(),
                texts.items(fields, "prerequisites"),
                texts.items(fields, "success_criteria"),
                texts.items(fields, "assumptions"),
                texts.items(fields, "open_questions"),
                steps.steps());
    }

    private Entry entry(Fields fields, String id, String title, String description, List<StepSpec> steps) {
        Optional<Fields> match =
                fields.node("match").map(node -> Fields.of(node, problems, Set.of("tasks", "keywords")));
        List<String> tasks = match.map(found -> found.texts("tasks")).orElse(List.of());
        if (tasks.isEmpty()) {
            problems.error(fields.place(), "match.tasks is missing: the search finds a playbook by it");
        }
        return new Entry(
                id,
                problems.file(),
                title,
                description,
                tasks,
                match.map(found -> found.texts("keywords")).orElse(List.of()),
                steps.stream().map(StepSpec::name).toList());
    }

    private static String id(Fields fields) {
        String id = fields.required("id");
        if (!id.isEmpty() && !StepReader.SLUG.matcher(id).matches()) {
            fields.error("id", "an id is lower case letters, digits and dashes: \"" + id + "\"");
        }
        return id;
    }

    /** Checks a fragment by itself and answers its id. */
    String checkFragment(Node tree) {
        Fields fields = Fields.of(tree, problems, FRAGMENT_KEYS);
        String id = id(fields);
        List<Parameter> parameters = new ParameterReader(expressions, problems).read(fields);
        Texts texts = new Texts(ParameterReader.types(parameters), expressions, problems);
        Scope own = new Scope(id, Optional.empty(), parameters, Map.of());
        StepList steps = new StepList(own, texts, Map.of(), problems);
        steps.read(fields.list("steps"));
        if (steps.steps().isEmpty() && parameters.isEmpty()) {
            problems.error(fields.place(), "a fragment needs steps, or parameters for others to use");
        }
        return id;
    }
}
