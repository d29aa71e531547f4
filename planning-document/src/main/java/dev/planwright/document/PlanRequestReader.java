package dev.planwright.document;

import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanOptions;
import dev.planwright.domain.request.PlanRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads requests for a plan: {@code {task_description, context?, options?}}. A field that is not known is refused by
 * name, and everything that is wrong is told at once. Thread-safe.
 */
public final class PlanRequestReader {
    private static final Set<String> OPTIONS =
            Set.of("planner", "strict", "team_size", "deadline", "max_steps", "start");

    private PlanRequestReader() {}

    /**
     * Reads a JSON text in UTF-8.
     *
     * @throws PlanningException {@code INVALID_REQUEST} with the place of everything that is wrong
     */
    public static PlanRequest read(byte[] json) {
        return read(Syntax.JSON.parse(json, InputRules.REQUEST), Set.of());
    }

    /**
     * Reads a tree. Parse and read apart where the two kinds of refusal are to be told apart.
     *
     * @param alsoAllowed names of further fields that somebody else reads, such as the {@code id} of a batch
     * @throws PlanningException {@code INVALID_REQUEST} with the place of everything that is wrong
     */
    public static PlanRequest read(ContextValue tree, Set<String> alsoAllowed) {
        Problems problems = new Problems();
        Optional<PlanRequest> request =
                FieldsReader.of(tree, JsonPointer.ROOT, problems).map(fields -> request(fields, alsoAllowed, problems));
        problems.throwIfAny(InputRules.REQUEST);
        return request.orElseThrow();
    }

    private static PlanRequest request(FieldsReader fields, Set<String> alsoAllowed, Problems problems) {
        List<String> known = new ArrayList<>(alsoAllowed);
        known.addAll(List.of("task_description", "context", "options"));
        fields.rejectOthers(Set.copyOf(known));
        if (fields.name("task_description").isEmpty()) {
            fields.problem("task_description", "is missing");
        }
        PlanContext context = fields.fields("context").map(PlanContext::new).orElse(PlanContext.EMPTY);
        PlanOptions options = fields.fields("options")
                .map(below -> options(new FieldsReader(below, JsonPointer.ROOT.child("options"), problems)))
                .orElse(PlanOptions.NONE);
        return PlanRequest.of(fields.onlyText("task_description").orElse(""), context, options);
    }

    private static PlanOptions options(FieldsReader fields) {
        fields.rejectOthers(OPTIONS);
        return new PlanOptions(
                planners(fields),
                fields.flag("strict").orElse(false),
                optionalInt(fields.wholeNumber("team_size")),
                fields.onlyText("deadline"),
                optionalInt(fields.wholeNumber("max_steps")),
                fields.onlyText("start").flatMap(text -> start(text, fields)));
    }

    private static List<String> planners(FieldsReader fields) {
        boolean list = fields.value("planner")
                .filter(ContextValue.Items.class::isInstance)
                .isPresent();
        List<String> names = list
                ? fields.texts("planner")
                : fields.onlyText("planner")
                        .map(text -> List.of(text.split(",")))
                        .orElse(List.of());
        return names.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    private static OptionalInt optionalInt(Optional<Integer> value) {
        return value.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static Optional<Instant> start(String text, FieldsReader fields) {
        Optional<Instant> start = instant(text);
        if (start.isEmpty()) {
            fields.problem("start", "must be a date such as 2026-03-31 or a time such as 2026-03-31T09:00:00Z");
        }
        return start;
    }

    /** A date means its beginning in UTC; a time without a zone says nothing. Absent if the text is neither. */
    public static Optional<Instant> instant(String text) {
        try {
            return Optional.of(
                    text.strip().contains("T")
                            ? OffsetDateTime.parse(text.strip()).toInstant()
                            : LocalDate.parse(text.strip())
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
