package dev.planwright.playbook.internal.load;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.DurationText;
import dev.planwright.domain.plan.Level;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.playbook.internal.model.Parameter;
import dev.planwright.playbook.internal.model.StepSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one step, whatever it belongs to. Not thread-safe. */
final class StepReader {
    static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Set<String> KEYS = Set.of(
            "id",
            "when",
            "name",
            "description",
            "after",
            "estimate",
            "prerequisites",
            "skills",
            "commands",
            "subtasks",
            "risks",
            "done_when",
            "rollback",
            "for_each",
            "except",
            "optional");
    private static final Set<String> SUBTASK_KEYS =
            Set.of("when", "name", "description", "weight", "parallel", "skills", "commands", "done_when");
    private static final Set<String> RISK_KEYS = Set.of("when", "risk", "likelihood", "impact", "mitigation");
    private static final Set<String> ESTIMATE_KEYS = Set.of("optimistic", "likely", "pessimistic", "basis", "clock");

    private final Problems problems;

    StepReader(Problems problems) {
        this.problems = problems;
    }

    /** A step; what it is after is left to the caller, who knows the other steps. */
    StepSpec read(Node node, int scope, Texts outer) {
        Fields fields = Fields.of(node, problems, KEYS);
        String id = fields.required("id");
        if (!id.isEmpty() && !SLUG.matcher(id).matches()) {
            fields.error("id", "an id is lower case letters, digits and dashes: \"" + id + "\"");
        }
        Optional<String> forEach = fields.text("for_each");
        forEach.ifPresent(name -> {
            if (outer.visible().get(name) != Parameter.Type.LIST) {
                fields.error("for_each", "for_each needs a parameter of type list: \"" + name + "\"");
            }
        });
        if (fields.has("except") && forEach.isEmpty()) {
            fields.error("except", "except has a meaning only beside for_each");
        }
        Texts texts = forEach.isPresent() ? outer.and("item", Parameter.Type.TEXT) : outer;
        return new StepSpec(
                id,
                scope,
                texts.when(fields),
                texts.required(fields, "name"),
                texts.required(fields, "description"),
                List.of(),
                fields.node("estimate").flatMap(estimate -> estimate(estimate, texts)),
                texts.items(fields, "prerequisites"),
                texts.items(fields, "skills"),
                texts.items(fields, "commands"),
                subtasks(fields, texts),
                risks(fields, texts),
                texts.optional(fields, "done_when"),
                texts.optional(fields, "rollback"),
                forEach,
                fields.texts("except"),
                fields.flag("optional"));
    }

    private Optional<EstimateDraft> estimate(Node node, Texts texts) {
        Fields fields = Fields.of(node, problems, ESTIMATE_KEYS);
        Clock clock = fields.choice("clock", Clock.values()).orElse(Clock.WORKING);
        // a day that merely passes has 24 hours, a day of work has 8
        WorkingTime time = clock == Clock.ELAPSED ? WorkingTime.CONTINUOUS : WorkingTime.DEFAULT;
        Optional<Duration> optimistic = duration(fields, "optimistic", time);
        Optional<Duration> likely = duration(fields, "likely", time);
        Optional<Duration> pessimistic = duration(fields, "pessimistic", time);
        String basis = texts.optional(fields, "basis").orElse("");
        if (optimistic.isEmpty() || likely.isEmpty() || pessimistic.isEmpty()) {
            return Optional.empty();
        }
        EstimateDraft estimate = new EstimateDraft(optimistic.get(), likely.get(), pessimistic.get(), basis, clock);
        if (!estimate.isOrdered()) {
            problems.error(node.place(), "an estimate must be 0 < optimistic <= likely <= pessimistic");
        }
        return Optional.of(estimate);
    }

    private Optional<Duration> duration(Fields fields, String key, WorkingTime time) {
        String text = fields.required(key);
        Optional<Duration> span = DurationText.parse(text, time);
        if (span.isEmpty() && !text.isBlank()) {
            fields.error(key, "no duration such as 20m, 2h, 1.5d or 2w: \"" + text + "\"");
        }
        return span;
    }

    private List<StepSpec.Subtask> subtasks(Fields step, Texts texts) {
        List<StepSpec.Subtask> subtasks = new ArrayList<>();
        for (Node node : step.list("subtasks")) {
            if (node instanceof Node.Mapping) {
                subtasks.add(subtask(Fields.of(node, problems, SUBTASK_KEYS), texts));
            } else {
                subtasks.add(new StepSpec.Subtask(
                        Optional.empty(), texts.template(node), "", 1, false, List.of(), List.of(), Optional.empty()));
            }
        }
        return subtasks;
    }

    private StepSpec.Subtask subtask(Fields fields, Texts texts) {
        return new StepSpec.Subtask(
                texts.when(fields),
                texts.required(fields, "name"),
                texts.optional(fields, "description").orElse(""),
                weight(fields),
                fields.flag("parallel"),
                texts.items(fields, "skills"),
                texts.items(fields, "commands"),
                texts.optional(fields, "done_when"));
    }

    private static double weight(Fields fields) {
        Optional<Node> node = fields.node("weight");
        if (node.isEmpty()) {
            return 1;
        }
        if (node.get() instanceof Node.Scalar scalar && scalar.kind() == Node.Scalar.Kind.NUMBER) {
            try {
                double weight = Double.parseDouble(scalar.text());
                if (weight > 0 && weight <= 1_000) {
                    return weight;
                }
            } catch (NumberFormatException e) {
                // a number of YAML that Java does not know, such as 0o7: told below
            }
        }
        fields.error("weight", "a weight is a number above 0 and at most 1000");
        return 1;
    }

    private List<StepSpec.RiskSpec> risks(Fields step, Texts texts) {
        List<StepSpec.RiskSpec> risks = new ArrayList<>();
        for (Node node : step.list("risks")) {
            Fields fields = Fields.of(node, problems, RISK_KEYS);
            risks.add(new StepSpec.RiskSpec(
                    texts.when(fields),
                    texts.required(fields, "risk"),
                    fields.choice("likelihood", Level.values()),
                    fields.choice("impact", Level.values()),
                    texts.optional(fields, "mitigation")));
        }
        return risks;
    }
}
