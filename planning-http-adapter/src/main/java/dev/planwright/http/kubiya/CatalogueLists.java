package dev.planwright.http.kubiya;

import dev.planwright.document.FieldsBuilder;
import dev.planwright.domain.request.ContextValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The catalogue as the list routes show it: bare arrays, in the order of the file. Thread-safe. */
public final class CatalogueLists {
    private CatalogueLists() {}

    /** All agents. */
    public static List<ContextValue.Fields> agents(Catalogue catalogue) {
        return list(
                catalogue.agents(),
                agent -> entry(agent.id(), agent.name(), agent.description())
                        .textsIfAny("capabilities", agent.capabilities())
                        .text("model_id", agent.modelId()));
    }

    /** All teams; the CLI reads their agents as members. */
    public static List<ContextValue.Fields> teams(Catalogue catalogue) {
        return list(
                catalogue.teams(),
                team -> entry(team.id(), team.name(), team.description())
                        .textsIfAny("agents", team.agents())
                        .textsIfAny("members", team.agents()));
    }

    /** All environments. */
    public static List<ContextValue.Fields> environments(Catalogue catalogue) {
        return list(
                catalogue.environments(),
                environment -> entry(environment.id(), environment.name(), environment.description())
                        .put(
                                "metadata",
                                Optional.of(environment.metadata())
                                        .filter(metadata -> !metadata.values().isEmpty())));
    }

    /** All worker queues. */
    public static List<ContextValue.Fields> workerQueues(Catalogue catalogue) {
        return list(
                catalogue.workerQueues(),
                queue -> entry(queue.id(), queue.name(), Optional.empty())
                        .text("environment_id", queue.environmentId())
                        .text("status", queue.status()));
    }

    /** All models; the CLI reads id and name as value and label. */
    public static List<ContextValue.Fields> models(Catalogue catalogue) {
        return list(
                catalogue.models(),
                model -> entry(model.id(), model.name().orElse(model.id()), Optional.empty())
                        .text("value", model.id())
                        .text("label", model.name().orElse(model.id()))
                        .text("provider", model.provider())
                        .flag("enabled", true));
    }

    private static FieldsBuilder entry(String id, String name, Optional<String> description) {
        return new FieldsBuilder().text("id", id).text("name", name).text("description", description);
    }

    private static <T> List<ContextValue.Fields> list(List<T> entries, Function<T, FieldsBuilder> form) {
        return entries.stream().map(entry -> form.apply(entry).build()).toList();
    }
}
