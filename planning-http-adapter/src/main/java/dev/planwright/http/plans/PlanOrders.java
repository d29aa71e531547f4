package dev.planwright.http.plans;

import dev.planwright.document.PlanDocumentReader;
import dev.planwright.document.PlanRequestReader;
import dev.planwright.document.tree.InputRules;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.http.exchange.RequestBody;
import dev.planwright.http.exchange.RunDesk;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Starts runs for bodies of the form {@code {task_description, context?, options?, draft?}}. The draft is what an error
 * told of a plan that broke off, wherever that was: the plan goes on from its steps. Thread-safe.
 */
public final class PlanOrders {
    private static final String DRAFT = "draft";

    private final RunDesk desk;
    private final RequestBody body;
    private final PlanDocumentReader drafts;

    /** @param workingTime how long a day is where a draft says "3 days" */
    public PlanOrders(RunDesk desk, RequestBody body, WorkingTime workingTime) {
        this.desk = desk;
        this.body = body;
        this.drafts = new PlanDocumentReader(InputRules.REQUEST, workingTime);
    }

    /** Reads a body. The answer starts a run, or joins one as {@link RunDesk#start} does, and returns its plan's id. */
    Supplier<String> read(Context context) {
        ContextValue tree = body.tree(context.req(), InputRules.REQUEST);
        PlanRequest request = PlanRequestReader.read(tree, Set.of(DRAFT));
        Optional<PlanDraft> draft = draft(tree);
        return () -> desk.start(context, request, draft);
    }

    private Optional<PlanDraft> draft(ContextValue tree) {
        return tree instanceof ContextValue.Fields fields
                ? Optional.ofNullable(fields.values().get(DRAFT))
                        .filter(value -> !(value instanceof ContextValue.Nothing))
                        .map(value -> drafts.read(value, JsonPointer.ROOT.child(DRAFT))
                                .draft())
                : Optional.empty();
    }
}
