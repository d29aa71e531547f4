package dev.planwright.domain.constraint;

import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Finds what a request demands: in its options, in keys of the context whose meaning is known, in sentences below keys
 * such as {@code constraints} and {@code requirements}, and in the task. Each sentence becomes one constraint; what is
 * not understood is one too. Thread-safe.
 */
public final class ConstraintReader {
    private static final Set<String> SENTENCES = Set.of(
            "constraints",
            "constraint",
            "rules",
            "rule",
            "policies",
            "policy",
            "limits",
            "restrictions",
            "restriction",
            "guardrails",
            "must",
            "requirements",
            "requirement",
            "compliance",
            "conditions",
            "feedback",
            "prerequisites_for_change");
    private static final Set<String> LIMITS = Set.of("limits", "limit", "max", "maximum");
    private static final Set<String> PERMISSIONS = Set.of("permissions", "permitted", "allowed");
    private static final Set<String> TOPICS = Set.of("requirements", "requirement", "compliance");

    private final WorkingTime workingTime;
    private final Instant now;

    /**
     * @param workingTime how long a day and a week are
     * @param now where a deadline that is a date is measured from, unless the request says when work starts
     */
    public ConstraintReader(WorkingTime workingTime, Instant now) {
        this.workingTime = workingTime;
        this.now = now;
    }

    /** What a request demands, in the order of options, context and task. */
    public List<Constraint> read(PlanRequest request) {
        List<Constraint> constraints = new ArrayList<>();
        KeyReader keys = new KeyReader(workingTime, request.options().start().orElse(now));
        request.options()
                .teamSize()
                .ifPresent(size -> constraints.add(new Constraint(
                        JsonPointer.ROOT, "/options/team_size", "team of " + size, new Demand.TeamOf(size))));
        request.options()
                .deadline()
                .ifPresent(text -> constraints.add(
                        new Constraint(JsonPointer.ROOT, "/options/deadline", text, keys.deadline(text))));
        boolean part = request.parent().isPresent();
        leaves(request.context(), keys, constraints);
        if (part) {
            constraints.replaceAll(ConstraintReader::ofAPart);
        }
        constraints.addAll(TaskDemands.read(request.task(), workingTime, keys));
        request.options().teamSize().ifPresent(size -> constraints.replaceAll(giveWay(Demand.TeamOf.class)));
        request.options().deadline().ifPresent(text -> constraints.replaceAll(giveWay(Demand.FinishWithin.class)));
        return List.copyOf(constraints);
    }

    /** What context and task demand counts no more where an option says otherwise. */
    private static UnaryOperator<Constraint> giveWay(Class<? extends Demand> kind) {
        return constraint ->
                kind.isInstance(constraint.demand()) && !constraint.place().startsWith("/options/")
                        ? new Constraint(
                                constraint.path(),
                                constraint.place(),
                                constraint.text(),
                                new Demand.NothingAsked("an option of the request goes before it"))
                        : constraint;
    }

    /** A follow-up breaks down one step: what some step of the whole plan must do is not asked of it. */
    private static Constraint ofAPart(Constraint constraint) {
        Demand demand = constraint.demand();
        boolean ofTheWhole = demand instanceof Demand.Require
                || demand instanceof Demand.WayBack
                || demand instanceof Demand.Names
                || demand instanceof Demand.AtMostSteps;
        return ofTheWhole
                ? new Constraint(
                        constraint.path(),
                        constraint.place(),
                        constraint.text(),
                        new Demand.NotUnderstood("demanded of the whole plan, of which this is one step"))
                : constraint;
    }

    /** Leaf by leaf, since a tree may be deeper than the stack; what stands below a key of skills or programs is one demand. */
    private void leaves(PlanContext context, KeyReader keys, List<Constraint> found) {
        Set<JsonPointer> listed = new HashSet<>();
        for (PlanContext.Leaf leaf : context.leaves()) {
            Optional<Constraint> whole = whole(context, leaf.path());
            if (whole.isPresent()) {
                whole.filter(constraint -> listed.add(constraint.path())).ifPresent(found::add);
            } else if (!leaf.value().asText().isBlank()) {
                leaf(leaf, keys, found);
            }
        }
    }

    private static Optional<Constraint> whole(PlanContext context, JsonPointer leaf) {
        List<String> segments = leaf.segments();
        for (int depth = 1; depth <= segments.size(); depth++) {
            String key = segments.get(depth - 1);
            if (KeyReader.isWhole(KeyReader.normal(key))) {
                JsonPointer path = new JsonPointer(segments.subList(0, depth));
                ContextValue value = context.at(path).orElseThrow();
                Optional<Demand> demand = KeyReader.whole(KeyReader.normal(key), value);
                if (demand.isPresent()) {
                    return Optional.of(
                            new Constraint(path, "/context" + path, key + ": " + value.asText(), demand.get()));
                }
            }
        }
        return Optional.empty();
    }

    private void leaf(PlanContext.Leaf leaf, KeyReader keys, List<Constraint> found) {
        String key = key(leaf.path());
        Optional<Demand> known = keys.read(key, leaf.value());
        if (known.isPresent()) {
            found.add(new Constraint(leaf.path(), "/context" + leaf.path(), text(leaf), known.get()));
        } else if (leaf.path().segments().stream().anyMatch(segment -> SENTENCES.contains(KeyReader.normal(segment)))) {
            sentences(leaf)
                    .forEach(sentence -> found.add(new Constraint(
                            leaf.path(), "/context" + leaf.path(), sentence, demand(leaf, sentence, keys))));
        }
    }

    /** The name of a value, or of the list that it stands in; "steps" below "limits" is "max_steps". */
    private static String key(JsonPointer path) {
        List<String> names = path.segments().stream()
                .filter(name -> !isIndex(name))
                .map(KeyReader::normal)
                .toList();
        if (names.isEmpty()) {
            return path.last();
        }
        String name = names.get(names.size() - 1);
        String above = names.size() > 1 ? names.get(names.size() - 2) : "";
        boolean limit = LIMITS.contains(above) && !name.matches("(?:max|min|limit)\\w*|\\w+_limit");
        return limit ? "max_" + name : PERMISSIONS.contains(above) ? name + "_allowed" : name;
    }

    private List<String> sentences(PlanContext.Leaf leaf) {
        if (!isIndex(leaf.path().last())
                && !SENTENCES.contains(KeyReader.normal(leaf.path().last()))) {
            return List.of(text(leaf));
        }
        return new DemandSentences(workingTime).of(leaf.value().asText());
    }

    private Demand demand(PlanContext.Leaf leaf, String sentence, KeyReader keys) {
        Demand read = keys.due(sentence).orElseGet(() -> SentenceReader.read(sentence, workingTime));
        boolean topics =
                leaf.path().segments().stream().anyMatch(segment -> TOPICS.contains(KeyReader.normal(segment)));
        if (!(read instanceof Demand.NotUnderstood) || !topics || sentence.split("\\s+").length > 6) {
            return read;
        }
        String phrase = isIndex(leaf.path().last())
                        || SENTENCES.contains(KeyReader.normal(leaf.path().last()))
                ? sentence
                : leaf.path().last().replace('_', ' ');
        return ActionReader.wanted(phrase).<Demand>map(Demand.Treats::new).orElse(read);
    }

    private static String text(PlanContext.Leaf leaf) {
        String key = leaf.path().last();
        return isIndex(key) ? leaf.value().asText() : key + ": " + leaf.value().asText();
    }

    private static boolean isIndex(String segment) {
        return segment.matches("\\d+");
    }
}
