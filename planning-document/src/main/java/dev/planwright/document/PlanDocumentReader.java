package dev.planwright.document;

import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.RiskDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.plan.Level;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.ParentStep;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanOptions;
import dev.planwright.domain.request.PlanRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads plans from anywhere: our own document, any object with {@code steps}, such an object under {@code plan}, or a
 * bare list of steps. Unknown fields are ignored, and so is what we compute ourselves, but for what nothing else tells:
 * the calendar, the playbooks, and the team and the deadline that options of the request named. Thread-safe.
 */
public final class PlanDocumentReader {
    /** More steps are refused before they are looked at. */
    public static final int MAX_STEPS = 1_000_000;

    private final InputRules rules;
    private final WorkingTime workingTime;

    /**
     * @param rules how large a document may be; {@link InputRules#PLAN} unless there is a reason
     * @param workingTime how long a day is where an estimate says "3 days"
     */
    public PlanDocumentReader(InputRules rules, WorkingTime workingTime) {
        this.rules = rules;
        this.workingTime = workingTime;
    }

    /**
     * Reads a text in UTF-8.
     *
     * @throws PlanningException {@code INVALID_PLAN} with the place of everything that is wrong
     */
    public ReadPlan read(byte[] document, Syntax syntax) {
        return read(syntax.parse(document, rules));
    }

    /** Reads a tree; see {@link #read(byte[], Syntax)}. */
    public ReadPlan read(ContextValue tree) {
        return read(tree, JsonPointer.ROOT);
    }

    /** Reads a tree that stands at a place of a larger one; see {@link #read(byte[], Syntax)}. */
    public ReadPlan read(ContextValue tree, JsonPointer place) {
        Problems problems = new Problems();
        FieldsReader plan = plan(tree, place, problems);
        List<StepDraft> steps = steps(plan, problems);
        String title = plan.text("title", "name").orElse("");
        PlanDraft draft = new PlanDraft(
                title,
                plan.text("description", "overview").orElse(""),
                steps,
                plan.namedTexts("prerequisites"),
                plan.namedTexts("success_criteria"),
                plan.namedTexts("assumptions"),
                plan.namedTexts("open_questions"),
                risks(plan, problems),
                List.of(),
                computed(plan, "provenance").texts("playbooks"),
                computed(plan, "schedule")
                        .text("calendar")
                        .filter("continuous"::equals)
                        .isPresent());
        PlanContext context = plan.fields("context").map(PlanContext::new).orElse(PlanContext.EMPTY);
        PlanRequest request = new PlanRequest(
                plan.text("task_description", "task").orElse(title), context, options(plan), parent(plan, problems));
        problems.throwIfAny(rules);
        FieldsReader own = plan.forgiving();
        return new ReadPlan(request, draft, own.text("plan_id"), own.wholeNumber("revision"), own.text("content_hash"));
    }

    /** The team and the deadline of the schedule, unless context or task say them again. */
    private static PlanOptions options(FieldsReader plan) {
        FieldsReader schedule = computed(plan, "schedule");
        PlanOptions options = PlanOptions.NONE;
        if (isOption(plan, "/options/team_size")) {
            options = schedule.wholeNumber("team_size")
                    .filter(people -> people > 0)
                    .map(options::withTeamSize)
                    .orElse(options);
        }
        return isOption(plan, "/options/deadline")
                ? deadline(plan, schedule).map(options::withDeadline).orElse(options)
                : options;
    }

    /** As it was written; a date as the time that it left, so that the plan says the same on another day. */
    private static Optional<String> deadline(FieldsReader plan, FieldsReader schedule) {
        Optional<String> minutes = schedule.wholeNumber("deadline_minutes").map(number -> number + " minutes");
        return minutes.map(span -> constraint(plan, "/options/deadline")
                .flatMap(said -> said.text("text"))
                .filter(text -> !text.matches(".*\\d{4}-\\d\\d-.*"))
                .orElse(span));
    }

    /** A document that lists no constraints does not tell where its team and deadline are from. */
    private static boolean isOption(FieldsReader plan, String path) {
        return plan.forgiving().items("constraints").isEmpty()
                || constraint(plan, path).isPresent();
    }

    private static Optional<FieldsReader> constraint(FieldsReader plan, String path) {
        JsonPointer place = plan.place().child("constraints");
        return plan.forgiving().items("constraints").stream()
                .flatMap(value -> FieldsReader.of(value, place, new Problems()).stream())
                .filter(fields -> fields.text("path").filter(path::equals).isPresent())
                .findFirst();
    }

    private static FieldsReader plan(ContextValue tree, JsonPointer place, Problems problems) {
        if (tree instanceof ContextValue.Items) {
            return new FieldsReader(new ContextValue.Fields(Map.of("steps", tree)), place, problems);
        }
        if (tree instanceof ContextValue.Fields fields) {
            return !fields.values().containsKey("steps")
                            && fields.values().get("plan") instanceof ContextValue.Fields wrapped
                    ? new FieldsReader(wrapped, place.child("plan"), problems)
                    : new FieldsReader(fields, place, problems);
        }
        problems.add(place.toString(), "it must be an object with steps, or a list of steps");
        return new FieldsReader(
                new ContextValue.Fields(Map.of("steps", new ContextValue.Items(List.of()))), place, problems);
    }

    private List<StepDraft> steps(FieldsReader plan, Problems problems) {
        if (plan.name("steps").isEmpty()) {
            plan.problem("steps", "is missing: a plan is an object with a list of steps");
            return List.of();
        }
        List<ContextValue> values = plan.items("steps");
        if (values.size() > MAX_STEPS) {
            plan.problem("steps", "has %,d steps; at most %,d are read".formatted(values.size(), MAX_STEPS));
            return List.of();
        }
        JsonPointer place = plan.place().child("steps");
        StepReader reader = new StepReader(workingTime);
        List<StepDraft> steps = new ArrayList<>(values.size());
        for (ContextValue value : values) {
            FieldsReader.of(value, place.child(Integer.toString(steps.size())), problems)
                    .map(reader::read)
                    .ifPresentOrElse(
                            steps::add,
                            () -> steps.add(StepDraft.builder("", "").build()));
        }
        return StepIds.complete(steps);
    }

    private static List<RiskDraft> risks(FieldsReader plan, Problems problems) {
        List<RiskDraft> risks = new ArrayList<>();
        for (ContextValue value : plan.items("risk_register")) {
            JsonPointer place = plan.place().child("risk_register").child(Integer.toString(risks.size()));
            if (value instanceof ContextValue.Text text) {
                risks.add(new RiskDraft(
                        Optional.empty(), text.value(), Optional.empty(), Optional.empty(), Optional.empty()));
            } else {
                FieldsReader.of(value, place, problems).ifPresent(risk -> risks.add(risk(risk)));
            }
        }
        return risks;
    }

    private static RiskDraft risk(FieldsReader risk) {
        return new RiskDraft(
                risk.text("step_id"),
                risk.text("risk", "name", "title", "description").orElse(""),
                risk.text("likelihood", "probability").flatMap(Level::parse),
                risk.text("impact", "severity").flatMap(Level::parse),
                risk.text("mitigation"));
    }

    private static Optional<ParentStep> parent(FieldsReader plan, Problems problems) {
        return plan.fields("parent").map(fields -> {
            FieldsReader parent = new FieldsReader(fields, plan.place().child("parent"), problems);
            Optional<Integer> number = parent.wholeNumber("step_number");
            return new ParentStep(
                    parent.text("plan_id"),
                    parent.text("step_id"),
                    number.map(OptionalInt::of).orElse(OptionalInt.empty()),
                    parent.text("task").orElse(""),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());
        });
    }

    /** What is computed is no problem if it is wrong: it is computed again. */
    private static FieldsReader computed(FieldsReader plan, String name) {
        ContextValue.Fields fields = plan.forgiving().fields(name).orElse(new ContextValue.Fields(Map.of()));
        return new FieldsReader(fields, plan.place().child(name), new Problems());
    }
}
