package dev.planwright.llm.internal.reply;

import dev.planwright.domain.draft.RiskDraft;
import dev.planwright.domain.plan.Level;
import dev.planwright.domain.request.ContextValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** What an answer says of the plan as a whole, beside its steps. Not thread-safe. */
final class PlanFields {
    private final String task;
    private final KnownSteps known;
    private final Consumer<String> note;
    private final Map<String, ContextValue> values = new LinkedHashMap<>();
    /** Names of the fields that the object says which is being read. */
    private final Set<String> said = new HashSet<>();

    /**
     * @param task what was to be planned
     * @param note hears of each field that goes by another name
     */
    PlanFields(String task, KnownSteps known, Consumer<String> note) {
        this.task = task;
        this.known = known;
        this.note = note;
    }

    /** Of one object, the first value counts that is known by a name; of a later object, its own goes before. */
    void take(String name, ContextValue value) {
        ContextValue.Fields one = new ContextValue.Fields(Map.of(name, value));
        Spelling.known(one, Spelling.OF_PLAN, note).forEach((field, named) -> {
            if (said.add(field)) {
                values.put(field, named.value());
            }
        });
    }

    /** Another object follows. */
    void startAgain() {
        said.clear();
    }

    String title() {
        return Texts.line(text("title"), 200);
    }

    /** An overview that only repeats the title or the task is none. */
    String description() {
        String description = text("description");
        NameWords words = NameWords.of(description);
        boolean repeats = words.equals(NameWords.of(title())) || words.equals(NameWords.of(task));
        return repeats ? "" : description;
    }

    private String text(String name) {
        ContextValue value = values.get(name);
        return value == null ? "" : Texts.words(value);
    }

    List<String> list(String name) {
        ContextValue value = values.get(name);
        return value == null ? List.of() : Texts.list(value);
    }

    List<RiskDraft> risks() {
        return values.get("riskregister") instanceof ContextValue.Items items
                ? items.values().stream()
                        .map(this::risk)
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private Optional<RiskDraft> risk(ContextValue value) {
        if (!(value instanceof ContextValue.Fields risk)) {
            return Optional.of(Texts.words(value))
                    .filter(text -> !text.isEmpty())
                    .map(text -> new RiskDraft(
                            Optional.empty(), text, Optional.empty(), Optional.empty(), Optional.empty()));
        }
        Function<String, Optional<String>> of = name ->
                Optional.ofNullable(risk.values().get(name)).map(Texts::words).filter(text -> !text.isEmpty());
        return of.apply("risk")
                .or(() -> of.apply("description"))
                .map(text -> new RiskDraft(
                        of.apply("step_id").map(known::meant),
                        text,
                        of.apply("likelihood").flatMap(Level::parse),
                        of.apply("impact").flatMap(Level::parse),
                        of.apply("mitigation")));
    }
}
