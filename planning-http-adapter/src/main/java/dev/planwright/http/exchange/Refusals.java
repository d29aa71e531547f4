package dev.planwright.http.exchange;

import dev.planwright.document.PlanDocument;
import dev.planwright.document.ProblemDocument;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.run.RunEnd;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes answers of what went wrong, and logs what is our fault. Thread-safe. */
public final class Refusals {
    /** With the statuses of the standard. */
    public static final Refusals STANDARD = new Refusals(ErrorStatus.STANDARD);
    /** With the statuses that the Kubiya SDK can bear. */
    public static final Refusals SDK = new Refusals(ErrorStatus.SDK);

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private static final String SET_UP_A_MODEL = "A language model can plan what no playbook knows: set planner to"
            + " anthropic:MODEL,playbook and ANTHROPIC_API_KEY, or to ollama:MODEL for one on your own machine";

    private final ErrorStatus status;

    private Refusals(ErrorStatus status) {
        this.status = status;
    }

    static Refusal unreadable(PlanningException exception) {
        return new Refusal(400, ProblemDocument.of(exception, 400, Optional.empty()));
    }

    /** The answer for a run that ended without a plan. */
    Refusal of(RunEnd end, String planId, Mark mark) {
        return end.fold(
                planned -> {
                    throw new IllegalArgumentException("a plan is no refusal");
                },
                needsInput -> new Refusal(
                        422,
                        ProblemDocument.of(
                                new PlanOutcome.NeedsInput(needsInput.reason(), needsInput.questions()), 422)),
                failed -> of(failed.error(), Optional.of(planId), mark),
                stopped -> withDraft(stopped(stopped), planId, stopped.finished()));
    }

    private Refusal stopped(RunEnd.Stopped stopped) {
        return switch (stopped.reason()) {
            case TIME_LIMIT -> Refusal.timedOut(status.ofTimeOut());
            case SHUTDOWN -> Refusal.shuttingDown();
            case ABANDONED -> Refusal.abandoned();
            case CANCELLED -> Refusal.cancelled();
        };
    }

    /** The answer for a request that was not carried out. */
    public Refusal of(Throwable thrown, Mark mark) {
        return of(thrown, Optional.empty(), mark);
    }

    private Refusal of(Throwable thrown, Optional<String> planId, Mark mark) {
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
        LOG.error("Error of request {}: {}", mark.requestId(), Trace.of(thrown));
        return Refusal.unexpected(mark);
    }

    private static PlanningException advised(PlanningException exception) {
        return exception.error() == PlanningError.NO_PLANNER_FOR_TASK
                ? new PlanningException(exception.error(), sentence(exception) + " " + SET_UP_A_MODEL, exception)
                        .withSuggestions(exception.suggestions())
                : exception;
    }

    private static String sentence(PlanningException exception) {
        return (exception.getMessage() + ".").replaceFirst("[.]+$", ".");
    }

    private static Refusal withDraft(Refusal refusal, String planId, Optional<PlanDraft> draft) {
        Refusal named = refusal.with("plan_id", ContextValue.of(planId));
        return draft.map(finished -> named.with("draft", PlanDocument.of(finished, WorkingTime.DEFAULT)))
                .orElse(named);
    }
}
