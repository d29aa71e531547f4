package dev.planwright.llm.internal.reply;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Level;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ContextValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Makes a step of what an answer says of it. Not thread-safe. */
final class StepReading {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ID = 200;
    private static final Pattern TIMES = Pattern.compile("\\d+m/\\d+m/\\d+m");
    private static final Pattern REMARKS =
            Pattern.compile("(?i)\\s*[(,;]\\s*(?:\\d+m/|minutes \\d|after s\\d)[^()]*\\)?$");

    private final KnownSteps known;
    private final EstimateReading estimates;
    private final PatternSteps pattern;
    private final String model;
    private final Consumer<String> form;

    /**
     * @param pattern the steps of the playbook that the model was shown
     * @param model what the source of any other step is
     * @param form hears of forms that were not asked for
     */
    StepReading(KnownSteps known, WorkingTime workingTime, PatternSteps pattern, String model, Consumer<String> form) {
        this.known = known;
        this.estimates = new EstimateReading(workingTime, form);
        this.pattern = pattern;
        this.model = model;
        this.form = form;
    }

    /** The step; nothing if it was finished before. */
    Optional<StepDraft> read(String key, ContextValue.Fields fields) {
        Map<String, Spelling.Named> values = Spelling.known(fields, Spelling.OF_STEP, form);
        String said = Texts.line(text(values, "id").orElse(key), LONGEST_ID);
        String source = text(values, "source").orElse("");
        String name =
                pattern.name(withoutRemarks(Texts.line(text(values, "name").orElse(""), LONGEST_NAME)), source);
        if (known.isFinished(said, name)) {
            form.accept("says a finished step again");
            return Optional.empty();
        }
        Optional<String> repeated = pattern.repeated(name, source);
        if (repeated.isPresent()) {
            known.means(said, repeated.get());
            form.accept("takes over a step of the playbook twice");
            return Optional.empty();
        }
        List<String> dependencies = dependencies(values);
        return Optional.of(pattern.complete(
                build(StepDraft.builder(known.next(said, name), name), values)
                        .description(text(values, "description")
                                .filter(text -> !TIMES.matcher(text).lookingAt()
                                        && !withoutRemarks(text).equalsIgnoreCase(name))
                                .orElse(""))
                        .dependencies(dependencies)
                        .risks(risks(name, values))
                        .source(Optional.of(pattern.playbook(source).isPresent() ? source : model))
                        .build(),
                source));
    }

    /** A text without times and predecessors in brackets at its end, which have fields of their own. */
    private static String withoutRemarks(String text) {
        String rest = REMARKS.matcher(text).replaceFirst("");
        return rest.isBlank() ? text : rest;
    }

    private StepDraft.Builder build(StepDraft.Builder step, Map<String, Spelling.Named> values) {
        Optional<Spelling.Named> estimate = Optional.ofNullable(values.get("estimate"))
                .filter(named -> !Texts.words(named.value()).isEmpty());
        Optional<EstimateDraft> read = estimate.flatMap(named -> estimates.read(named.name(), named.value()));
        return step.estimate(read)
                .unreadableEstimate(estimate.filter(named -> read.isEmpty())
                        .map(named -> Texts.line(named.value().asText(), 200)))
                .prerequisites(list(values, "prerequisites"))
                .subtasks(list(values, "subtasks"))
                .requiredSkills(list(values, "requiredskills"))
                .doneWhen(text(values, "donewhen"))
                .rollback(text(values, "rollback"))
                .commands(list(values, "commands"))
                .context(context(values));
    }

    private static Optional<String> text(Map<String, Spelling.Named> values, String name) {
        return Optional.ofNullable(values.get(name))
                .map(named -> named.value() instanceof ContextValue.Fields
                        ? String.join(", ", Texts.list(named.value()))
                        : Texts.words(named.value()))
                .filter(text -> !text.isEmpty());
    }

    private static List<String> list(Map<String, Spelling.Named> values, String name) {
        return Optional.ofNullable(values.get(name))
                .map(named -> Texts.list(named.value()))
                .orElse(List.of());
    }

    /** How large a risk is says nothing of what it is; nor does that the step may fail. */
    private static List<String> risks(String name, Map<String, Spelling.Named> values) {
        return list(values, "risks").stream()
                .filter(text -> Level.parse(text).isEmpty() && !EmptyRisk.of(name, text))
                .toList();
    }

    private static ContextValue.Fields context(Map<String, Spelling.Named> values) {
        Spelling.Named named = values.get("context");
        return named != null && named.value() instanceof ContextValue.Fields fields
                ? fields
                : new ContextValue.Fields(Map.of());
    }

    /** A single text may name several steps. */
    private List<String> dependencies(Map<String, Spelling.Named> values) {
        Spelling.Named named = values.get("dependencies");
        if (named == null) {
            return List.of();
        }
        ContextValue value = named.value();
        List<String> said =
                value instanceof ContextValue.Text text ? List.of(text.value().split("\\s*[,;]\\s*", 100)) : ids(value);
        Set<String> meant = new LinkedHashSet<>();
        said.stream()
                .map(text -> Texts.line(text, LONGEST_ID))
                .filter(text -> !Texts.words(ContextValue.of(text)).isEmpty())
                .forEach(text -> meant.add(known.meant(text)));
        return List.copyOf(meant);
    }

    private static List<String> ids(ContextValue value) {
        if (!(value instanceof ContextValue.Items items)) {
            return Texts.list(value);
        }
        return items.values().stream()
                .flatMap(item -> item instanceof ContextValue.Fields fields
                                && fields.values().get("id") != null
                        ? Texts.list(fields.values().get("id")).stream()
                        : Texts.list(item).stream())
                .toList();
    }
}
