package dev.planwright.http.exchange;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.port.in.PlanRuns;
import dev.planwright.domain.port.in.RunReader;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.domain.run.JournalPart;
import dev.planwright.domain.run.RunEnd;
import dev.planwright.domain.run.RunOrder;
import dev.planwright.domain.run.RunStart;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts runs for requests and waits for their plans. Thread-safe. */
public final class RunDesk {
    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("\"([!#-\\[\\]-~]{1,255})\"|([!#-~][!-~]{0,254})");

    private final PlanRuns runs;
    private final Duration lookEvery;

    /** @param lookEvery how often one who waits for a plan is looked after */
    public RunDesk(PlanRuns runs, Duration lookEvery) {
        this.runs = runs;
        this.lookEvery = lookEvery;
    }

    /**
     * Starts a run, or joins the one that an earlier request of the same kind started. Returns its plan's id.
     *
     * @throws RefusedException 400 if the idempotency key is none, 422 if it stood for another request, 503 if there is
     *     no room
     */
    public String start(Context context, PlanRequest request) {
        return start(context, request, Optional.empty());
    }

    /** The same, going on from what was finished of the plan elsewhere, if anything was. */
    public String start(Context context, PlanRequest request, Optional<PlanDraft> finished) {
        Caller caller = Caller.of(context);
        return started(
                runs.start(new RunOrder(caller.name(), request, finished, idempotencyKey(context), caller.isKnown())));
    }

    /** The id of the plan that was started. */
    public static String started(RunStart start) {
        return start.fold(
                RunStart.Started::planId,
                busy -> {
                    throw new RefusedException(
                            busy.atOnce() == 0 ? Refusal.shuttingDown() : Refusal.busy(busy.atOnce()));
                },
                conflict -> {
                    throw new RefusedException(Refusal.conflict(conflict.why()));
                });
    }

    private static Optional<String> idempotencyKey(Context context) {
        return Optional.ofNullable(context.req().getHeader("Idempotency-Key")).map(header -> {
            Matcher key = IDEMPOTENCY_KEY.matcher(header.strip());
            if (!key.matches()) {
                throw new RefusedException(
                        Refusal.malformed(
                                400,
                                "The header Idempotency-Key must be 1 to 255 visible ASCII characters, with or without quotes"));
            }
            return key.group(1) == null ? key.group(2) : key.group(1);
        });
    }

    /**
     * The plan of a run, blocking until there is one or nobody waits for it any more.
     *
     * @throws RefusedException if there will be none, or if the one who asked has hung up; the run goes on for as long as
     *     it may without a reader
     */
    public Plan await(Context context, String planId, Refusals refusals) {
        try (RunReader reader = follow(context, planId, 0)) {
            JournalPart part = reader.next(lookEvery);
            while (part.end().isEmpty()) {
                requireReader(context, part);
                part = reader.next(lookEvery);
            }
            RunEnd end = part.end().get();
            return end.planMade().orElseThrow(() -> new RefusedException(refusals.of(end, planId, Mark.of(context))));
        }
    }

    private static void requireReader(Context context, JournalPart part) {
        if (part.isEmpty() && Peer.isGone(context.req())) {
            Outcome.READER_LOST.mark(context);
            throw new RefusedException(Refusal.readerLost());
        }
    }

    /**
     * A reader of a run of the caller's.
     *
     * @throws RefusedException 404 if there is none of this id
     */
    RunReader follow(Context context, String planId, long after) {
        return runs.follow(Caller.of(context).name(), planId, after)
                .orElseThrow(() -> new RefusedException(Refusal.noSuchPlan()));
    }
}
