package dev.planwright.http;

import dev.planwright.document.PlanDocument;
import dev.planwright.document.ProblemDocument;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.in.PlanOutcome.NeedsInput;
import dev.planwright.domain.request.ContextValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes answers of what went wrong, and logs what is our fault. Thread-safe. */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private static final String SET_UP_A_MODEL = "A language model can plan what no playbook knows: set planner to"
            + " anthropic:MODEL,playbook and ANTHROPIC_API_KEY, or to ollama:MODEL for one on your own machine";

    private final ErrorStatus status;

    Refusals(ErrorStatus status) {
        this.status = status;
    }

    static Refusal needsInput(NeedsInput needsInput) {
        return new Refusal(422, ProblemDocument.of(needsInput, 422));
    }

    static Refusal unreadable(PlanningException exception) {
        return new Refusal(400, ProblemDocument.of(exception, 400, Optional.empty()));
    }

    /** The answer to a failed run; what it was stopped for counts more than how it took that. */
    Refusal of(RuntimeException thrown, Run run) {
        Optional<PlanDraft> draft =
                thrown instanceof PlanningException exception ? exception.draft() : Optional.empty();
        return run.stopped()
                .map(why -> switch (why) {
                    case TIME_LIMIT -> Refusal.timedOut(run.timeLimit().toSeconds(), status.ofTimeOut());
                    case SHUTDOWN, READER_LOST -> Refusal.shuttingDown();
                })
                .map(refusal -> withDraft(refusal, run.planId(), draft))
                .orElseGet(() -> of(thrown, run.planId()));
    }

    Refusal of(Throwable thrown, Optional<String> planId) {
        if (thrown instanceof RefusedException refused) {
            return refused.refusal();
        }
        if (thrown instanceof PlanningException exception && exception.error() != PlanningError.INTERNAL) {
            int code = status.of(exception.error());
            return new Refusal(
                    code,
                    ProblemDocument.of(advised(exception), code, planId),
                    code == 503 ? Map.of("Retry-After", "5") : Map.of());
        }
        String id = UUID.randomUUID().toString();
        LOG.error("Error {}: {}", id, Trace.of(thrown));
        return Refusal.unexpected(id);
    }

    private static PlanningException advised(PlanningException exception) {
        return exception.error() == PlanningError.NO_PLANNER_FOR_TASK
                ? new PlanningException(exception.error(), exception.getMessage() + ". " + SET_UP_A_MODEL, exception)
                        .withSuggestions(exception.suggestions())
                : exception;
    }

    private static Refusal withDraft(Refusal refusal, Optional<String> planId, Optional<PlanDraft> draft) {
        Map<String, ContextValue> fields = new LinkedHashMap<>(refusal.problem().values());
        planId.ifPresent(id -> fields.put("plan_id", ContextValue.of(id)));
        draft.ifPresent(finished -> fields.put("draft", PlanDocument.of(finished, WorkingTime.DEFAULT)));
        return new Refusal(refusal.status(), new ContextValue.Fields(fields), refusal.headers());
    }
}
