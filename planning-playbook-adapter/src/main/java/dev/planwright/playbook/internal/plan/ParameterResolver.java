package dev.planwright.playbook.internal.plan;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.playbook.internal.model.Evaluator;
import dev.planwright.playbook.internal.model.Parameter;
import dev.planwright.playbook.internal.model.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives parameters their values: from the context, else from the task, else a computed default, else the default. Not
 * thread-safe.
 */
final class ParameterResolver {
    private static final List<String> ARTICLES = List.of("The ", "Our ", "A ", "An ");

    /** Made when a number is first found in a task. */
    private static final class Counted {
        private static final Pattern THINGS = Pattern.compile("(?i)v?\\d{1,6}(?: ?(?:to|->|and|or) ?\\d{1,6})?[ -]"
                + "(?:(?:data|master|worker|read|smaller|larger|bigger|more|new) )?"
                + "(?:nodes?|brokers?|shards?|replicas?|instances?|servers?|hosts?|machines?|vms?|pods?|members?|partitions?"
                + "|zones?|regions?|cores?|cpus?|gi?b|ti?b|teams?|people)\\b");
    }

    private final String task;
    private final PlanContext context;
    private final Evaluator evaluator;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<JsonPointer> used = new LinkedHashSet<>();
    private final List<String> assumptions = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();

    private ParameterResolver(String task, PlanContext context, Evaluator evaluator) {
        this.task = task;
        this.context = context;
        this.evaluator = evaluator;
    }

    /**
     * The values of a scope's parameters.
     *
     * @param outer the values of the playbook that uses a fragment; none for the playbook's own
     */
    static Resolved resolve(
            Scope scope, String task, PlanContext context, Map<String, Object> outer, Evaluator evaluator) {
        ParameterResolver resolver = new ParameterResolver(task, context, evaluator);
        scope.parameters().forEach(parameter -> resolver.resolve(parameter, scope, outer));
        return new Resolved(resolver.values, resolver.used, resolver.assumptions, resolver.questions);
    }

    private void resolve(Parameter parameter, Scope scope, Map<String, Object> outer) {
        List<String> set = scope.with().get(parameter.name());
        Object inherited = outer.get(parameter.name());
        if (set != null) {
            values.put(parameter.name(), fromTemplates(set, parameter, outer));
        } else if (inherited != null) {
            values.put(parameter.name(), inherited);
        } else {
            Optional<Object> given = fromContext(parameter).or(() -> fromTask(parameter));
            values.put(parameter.name(), given.orElseGet(() -> fallback(parameter)));
            if (given.isEmpty()) {
                add(assumptions, parameter.assume());
                add(questions, parameter.ask());
            }
        }
    }

    private void add(List<String> sentences, Optional<String> template) {
        template.map(text -> Templates.render(text, values))
                .filter(text -> !text.isEmpty())
                .ifPresent(sentences::add);
    }

    private Optional<Object> fromContext(Parameter parameter) {
        for (String path : parameter.from()) {
            JsonPointer place = JsonPointer.ofDotted(path);
            Optional<ContextValue> found = context.at(place);
            Optional<Object> value = found.flatMap(raw -> Values.of(raw, parameter));
            if (value.isPresent()) {
                leaves(place, found.get());
                return value;
            }
        }
        return Optional.empty();
    }

    private void leaves(JsonPointer place, ContextValue value) {
        if (value instanceof ContextValue.Fields fields && !fields.values().isEmpty()) {
            fields.values().forEach((key, below) -> leaves(place.child(key), below));
        } else if (value instanceof ContextValue.Items items && !items.values().isEmpty()) {
            for (int i = 0; i < items.values().size(); i++) {
                leaves(place.child(Integer.toString(i)), items.values().get(i));
            }
        } else {
            used.add(place);
        }
    }

    private Optional<Object> fromTask(Parameter parameter) {
        for (String pattern : parameter.task()) {
            Matcher matcher = Pattern.compile(pattern).matcher(task);
            if (matcher.find() && !counts(parameter, matcher)) {
                String group = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
                Optional<Object> value =
                        group == null ? Optional.empty() : Values.ofText(withinSentence(group), parameter);
                if (value.isPresent()) {
                    return value;
                }
            }
        }
        if (parameter.type() == Parameter.Type.LIST) {
            List<String> mentioned = parameter.values().keySet().stream()
                    .filter(canonical -> mentions(parameter, canonical))
                    .toList();
            return mentioned.isEmpty() ? Optional.empty() : Optional.of(mentioned);
        }
        return Values.mentioned(task, parameter).map(value -> value);
    }

    /** What begins the task goes on to stand inside of sentences: "Our cloud bill" is "our cloud bill" there. */
    private static String withinSentence(String found) {
        return ARTICLES.stream().anyMatch(found::startsWith)
                ? found.substring(0, 1).toLowerCase(Locale.ROOT) + found.substring(1)
                : found;
    }

    /** Whether what was found counts things that stand behind it: "from 18 to 9 nodes" names no versions. */
    private boolean counts(Parameter parameter, Matcher found) {
        int start = found.groupCount() > 0 ? found.start(1) : found.start();
        if (parameter.type() != Parameter.Type.TEXT || start < 0) {
            return false;
        }
        String rest = task.substring(start);
        if (rest.chars().limit(2).noneMatch(Character::isDigit)) {
            return false;
        }
        Matcher counted = Counted.THINGS.matcher(rest);
        // a pattern that takes the things in means them
        return counted.lookingAt() && start + counted.end() > found.end() + 1;
    }

    private boolean mentions(Parameter parameter, String canonical) {
        return Words.indexOf(task, canonical) >= 0
                || parameter.values().getOrDefault(canonical, List.of()).stream()
                        .anyMatch(spelling -> Words.indexOf(task, spelling) >= 0);
    }

    private Object fallback(Parameter parameter) {
        for (Parameter.Choice choice : parameter.choose()) {
            if (evaluator.holds(choice.when(), values)) {
                return fromTemplates(choice.value(), parameter, values);
            }
        }
        return fromTemplates(parameter.fallback(), parameter, values);
    }

    /** A value set by the playbook. A template that is nothing but a parameter of the same kind hands its value on. */
    private static Object fromTemplates(List<String> templates, Parameter parameter, Map<String, Object> visible) {
        Object empty = Values.empty(parameter.type());
        if (templates.size() == 1) {
            String template = templates.get(0).strip();
            Object whole = template.startsWith("{{") && template.endsWith("}}")
                    ? visible.get(template.substring(2, template.length() - 2).strip())
                    : null;
            if (whole != null && sameKind(whole, empty)) {
                return whole;
            }
            String text = Templates.render(template, visible);
            return parameter.type() == Parameter.Type.TEXT
                    ? text
                    : Values.ofText(text, parameter).orElse(empty);
        }
        List<String> texts = templates.stream()
                .map(template -> Templates.render(template, visible))
                .toList();
        return parameter.type() == Parameter.Type.LIST ? Values.clean(texts, parameter) : empty;
    }

    private static boolean sameKind(Object value, Object other) {
        return value.getClass() == other.getClass() || (value instanceof List && other instanceof List);
    }
}
