package dev.planwright.http.kubiya;

import dev.planwright.document.FieldsReader;
import dev.planwright.document.Problems;
import dev.planwright.document.tree.InputRules;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the CLI asks for: {@code {description, priority, agents, teams, environments, worker_queues, output_format,
 * quick_mode?}}, and what else the vendor's own server takes (kubiya-control-plane-api 1.0.2, TaskPlanRequest). Feedback
 * and conversation go into the context. How the CLI prints the plan, how fast it wants it, for which project, by which of
 * the vendor's strategies and in which round change nothing here; nor does a plan that went before, since feedback is kept
 * in a new one too. Immutable, thread-safe.
 *
 * @param offered what to choose from; of what it has none, the server's catalogue has
 */
public record CliRequest(PlanRequest request, Catalogue offered) {
    private static final Set<String> KNOWN = Set.of(
            "description",
            "priority",
            "agents",
            "teams",
            "environments",
            "worker_queues",
            "output_format",
            "quick_mode",
            "refinement_feedback",
            "conversation_context",
            "previous_plan",
            "iteration",
            "project_id",
            "planning_strategy");
    private static final Set<String> PRIORITIES = Set.of("low", "medium", "high", "critical");
    /** What the CLI sends unless somebody says otherwise, so it says nothing. */
    private static final String USUAL_PRIORITY = "medium";

    /** @throws PlanningException {@code INVALID_REQUEST} with the place of everything that is wrong */
    public static CliRequest read(ContextValue tree) {
        Problems problems = new Problems();
        Optional<CliRequest> request =
                FieldsReader.of(tree, JsonPointer.ROOT, problems).map(fields -> of(fields, problems));
        problems.throwIfAny(InputRules.REQUEST);
        return request.orElseThrow();
    }

    private static CliRequest of(FieldsReader fields, Problems problems) {
        fields.rejectOthers(KNOWN);
        if (fields.name("description").isEmpty()) {
            fields.problem("description", "is missing");
        }
        fields.onlyText("output_format");
        fields.flag("quick_mode");
        return new CliRequest(
                PlanRequest.of(fields.onlyText("description").orElse(""), context(fields)),
                new Catalogue(
                        entries(fields, "agents", problems, CliRequest::agent),
                        entries(fields, "teams", problems, CliRequest::team),
                        entries(fields, "environments", problems, CliRequest::environment),
                        entries(fields, "worker_queues", problems, CliRequest::queue),
                        List.of(),
                        Optional.empty()));
    }

    private static PlanContext context(FieldsReader fields) {
        Optional<String> priority =
                fields.onlyText("priority").map(text -> text.strip().toLowerCase(Locale.ROOT));
        priority.filter(text -> !text.isEmpty() && !PRIORITIES.contains(text))
                .ifPresent(text -> fields.problem("priority", "must be low, medium, high or critical"));
        PlanContext context = priority.filter(text -> !text.isEmpty() && !text.equals(USUAL_PRIORITY))
                .map(text -> PlanContext.of("priority", text))
                .orElse(PlanContext.EMPTY);
        return with(
                with(context, "feedback", fields.onlyText("refinement_feedback")),
                "conversation",
                fields.onlyText("conversation_context"));
    }

    private static PlanContext with(PlanContext context, String name, Optional<String> text) {
        return text.filter(said -> !said.isBlank())
                .map(said -> context.with(name, ContextValue.of(said)))
                .orElse(context);
    }

    private static <T> List<T> entries(
            FieldsReader fields, String name, Problems problems, Function<FieldsReader, Optional<T>> form) {
        List<T> entries = new ArrayList<>();
        List<ContextValue> items = fields.items(name);
        for (int i = 0; i < items.size(); i++) {
            FieldsReader.of(items.get(i), fields.place().child(name).child(Integer.toString(i)), problems)
                    .flatMap(form)
                    .ifPresent(entries::add);
        }
        return entries;
    }

    private static Optional<Catalogue.Agent> agent(FieldsReader fields) {
        String id = id(fields);
        Catalogue.Agent agent = new Catalogue.Agent(
                id,
                fields.text("name").orElse(id),
                fields.text("description"),
                fields.texts("capabilities"),
                fields.text("model_id"));
        return withId(id, agent);
    }

    private static Optional<Catalogue.Team> team(FieldsReader fields) {
        String id = id(fields);
        return withId(
                id,
                new Catalogue.Team(
                        id, fields.text("name").orElse(id), fields.text("description"), fields.texts("agents")));
    }

    /** Without its metadata, which may hold secrets and is not needed. */
    private static Optional<Catalogue.Environment> environment(FieldsReader fields) {
        String id = id(fields);
        ContextValue.Fields none = new ContextValue.Fields(Map.of());
        return withId(id, new Catalogue.Environment(id, fields.text("name").orElse(id), Optional.empty(), none));
    }

    private static Optional<Catalogue.WorkerQueue> queue(FieldsReader fields) {
        String id = id(fields);
        Catalogue.WorkerQueue queue = new Catalogue.WorkerQueue(
                id,
                fields.text("name").orElse(id),
                fields.text("environment_id").orElse(""),
                fields.text("status"));
        return withId(id, queue);
    }

    private static String id(FieldsReader fields) {
        return fields.text("id").orElse("");
    }

    /** What has no id is read, and then left out: it cannot be recommended, since the CLI would ask for it by that. */
    private static <T> Optional<T> withId(String id, T entry) {
        return id.isBlank() ? Optional.empty() : Optional.of(entry);
    }
}
