package dev.planwright.http.kubiya;

import dev.planwright.document.FieldsBuilder;
import dev.planwright.document.tree.JsonOutput;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.http.exchange.Answer;
import dev.planwright.http.exchange.Refusal;
import dev.planwright.http.exchange.RefusedException;
import dev.planwright.http.exchange.RouteTable;
import dev.planwright.http.exchange.Routes;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The lists that the Kubiya clients read: bare arrays, a page of which {@code skip} and {@code limit} choose; and an entry
 * by its id, which the CLI looks up where it was given one. Thread-safe.
 */
public final class CatalogueRoutes implements Routes {
    private static final int MOST = 1_000;

    private final Supplier<Catalogue> catalogue;

    public CatalogueRoutes(Supplier<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void register(RouteTable table) {
        register(table, "/api/v1/agents", CatalogueLists::agents);
        register(table, "/api/v1/teams", CatalogueLists::teams);
        register(table, "/api/v1/environments", CatalogueLists::environments);
        register(table, "/api/v1/worker-queues", CatalogueLists::workerQueues);
        table.get("/api/v1/models", list(CatalogueLists::models));
    }

    private void register(RouteTable table, String path, Function<Catalogue, List<ContextValue.Fields>> form) {
        table.get(path, list(form)).get(path + "/{id}", entry(form));
    }

    private Handler entry(Function<Catalogue, List<ContextValue.Fields>> form) {
        return context -> {
            ContextValue id = ContextValue.of(context.pathParam("id"));
            ContextValue.Fields entry = form.apply(catalogue.get()).stream()
                    .filter(each -> id.equals(each.values().get("id")))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(Refusal.notInCatalogue()));
            Answer.json(context, JsonOutput.compact(entry));
        };
    }

    private Handler list(Function<Catalogue, List<ContextValue.Fields>> form) {
        return context -> {
            int skip = number(context, "skip", 0, 0, Integer.MAX_VALUE);
            int limit = number(context, "limit", MOST, 1, MOST);
            List<ContextValue.Fields> page =
                    form.apply(catalogue.get()).stream().skip(skip).limit(limit).toList();
            Answer.json(context, JsonOutput.compact(FieldsBuilder.items(page, entry -> entry)));
        };
    }

    private static int number(Context context, String name, int usual, int least, int most) {
        String text = context.queryParam(name);
        if (text == null) {
            return usual;
        }
        long number = text.matches("\\d{1,10}") ? Long.parseLong(text) : -1;
        if (number < least || number > most) {
            throw new RefusedException(Refusal.malformed(
                    400, "The parameter %s must be a whole number from %d to %d".formatted(name, least, most)));
        }
        return (int) number;
    }
}
