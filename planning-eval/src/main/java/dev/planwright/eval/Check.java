package dev.planwright.eval;

import dev.planwright.domain.request.ContextValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A machine check of one constraint, as a set gives it. Immutable, thread-safe.
 *
 * @param type what kind of constraint it is, for the measures by type
 * @param text the constraint as it stands in the context
 */
record Check(String id, String type, String text, Tree rule) {
    private static final Set<String> KEPT_BY_DOING_NOTHING =
            Set.of("forbid", "max_steps", "max_makespan_min", "max_width", "skills_subset");

    static Check of(Tree tree) {
        return new Check(tree.text("id"), tree.text("type"), tree.text("text"), tree.tree("check"));
    }

    String kind() {
        return rule.text("kind");
    }

    /** Whether a plan without a single step would keep it. */
    boolean isVacuous() {
        return KEPT_BY_DOING_NOTHING.contains(kind());
    }

    /** Whether the steps keep it. Order is looked for along the dependencies. */
    boolean isKept(Answer answer) {
        return switch (kind()) {
            case "forbid" -> answer.steps().stream().noneMatch(matches("pattern"));
            case "require" -> answer.steps().stream().anyMatch(matches("pattern"));
            case "precede" -> isOrdered(answer, true);
            case "followed_by" -> isOrdered(answer, false);
            case "max_steps" -> answer.steps().size() <= limit();
            case "max_width" -> answer.width() <= limit();
            case "max_makespan_min" -> answer.minutes() <= limit();
            case "skills_subset" -> answer.steps().stream().allMatch(this::hasOnlyGivenSkills);
            default -> throw new IllegalArgumentException("check " + id + " is of the unknown kind " + kind());
        };
    }

    private double limit() {
        return rule.number("value").orElse(0.0);
    }

    /** Every step that matches b has one that matches a before (or after) it; without any b, an a is enough. */
    private boolean isOrdered(Answer answer, boolean before) {
        int[] firsts = places(answer, matches("a"));
        Predicate<Answer.Part> second = matches("b");
        Predicate<Answer.Part> exempt = rule.has("b_not") ? matches("b_not") : part -> false;
        int[] seconds = places(answer, part -> second.test(part) && !exempt.test(part));
        return firsts.length > 0
                && IntStream.of(seconds)
                        .allMatch(b -> IntStream.of(firsts)
                                .anyMatch(a -> a == b || (before ? answer.isBefore(a, b) : answer.isBefore(b, a))));
    }

    private static int[] places(Answer answer, Predicate<Answer.Part> wanted) {
        return IntStream.range(0, answer.steps().size())
                .filter(place -> wanted.test(answer.steps().get(place)))
                .toArray();
    }

    private Predicate<Answer.Part> matches(String name) {
        Pattern pattern = Pattern.compile(rule.text(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        List<String> fields = rule.has("fields") ? rule.texts("fields") : List.of("name");
        return part -> fields.stream()
                .flatMap(field -> part.texts(field).stream())
                .anyMatch(text -> pattern.matcher(text).find());
    }

    private boolean hasOnlyGivenSkills(Answer.Part part) {
        List<String> allowed = Tree.items(rule.values().getOrDefault("value", new ContextValue.Nothing())).stream()
                .map(skill -> skill.asText().toLowerCase(Locale.ROOT))
                .toList();
        return part.skills().stream()
                .map(skill -> skill.toLowerCase(Locale.ROOT))
                .allMatch(skill -> allowed.stream().anyMatch(one -> skill.contains(one) || one.contains(skill)));
    }
}
