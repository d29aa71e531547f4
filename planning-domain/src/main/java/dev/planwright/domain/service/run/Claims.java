package dev.planwright.domain.service.run;

import dev.planwright.domain.port.out.PlanStore;
import dev.planwright.domain.run.RunEnd;
import dev.planwright.domain.run.RunOrder;
import dev.planwright.domain.run.RunStart;
import dev.planwright.domain.run.StoredRun;
import dev.planwright.domain.service.SecretMask;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Which run answers a request that is sent again. A caller's own word for a request stands for the run until it is
 * forgotten; an equal request of the same owner stands for it while it runs. A failure answers both for a while, and
 * then lets the next one try. Thread-safe.
 */
final class Claims {
    private final PlanStore store;
    private final Duration failureMemory;

    Claims(PlanStore store, Duration failureMemory) {
        this.store = store;
        this.failureMemory = failureMemory;
    }

    /** The answer that an earlier order gives to this one, if there was one. */
    Optional<RunStart> earlier(RunOrder order, Instant now) {
        return order.idempotencyKey()
                .map(key -> store.claimed(byKey(order.owner(), key))
                        .filter(run -> !isOf(run, order) || answersKey(run, now))
                        .map(run -> answer(run, order)))
                .orElseGet(() -> order.joinsIdentical()
                        ? store.claimed(byRequest(order))
                                .filter(run -> answersEqual(run, now))
                                .map(run -> answer(run, order))
                        : Optional.empty());
    }

    private static RunStart answer(StoredRun run, RunOrder order) {
        return isOf(run, order)
                ? new RunStart.Started(run.planId(), true)
                : new RunStart.Conflict("The idempotency key was used for another request before");
    }

    /** What is stored has no secrets, so that orders that differ in nothing else are one. */
    private static boolean isOf(StoredRun run, RunOrder order) {
        return run.request().equals(SecretMask.masked(order.request()))
                && run.begunWith().equals(order.finished());
    }

    /** Lets a run answer orders like this one; false if another one does already. */
    boolean take(RunOrder order, String planId, Instant now) {
        Optional<String> claim = order.idempotencyKey()
                .map(key -> byKey(order.owner(), key))
                .or(() -> order.joinsIdentical() ? Optional.of(byRequest(order)) : Optional.empty());
        return claim.map(text -> {
                    Optional<StoredRun> holder = store.claimed(text);
                    boolean free =
                            holder.map(run -> earlier(order, now).isEmpty()).orElse(true);
                    return free && store.claim(text, planId, holder.map(StoredRun::planId));
                })
                .orElse(true);
    }

    private boolean answersKey(StoredRun run, Instant now) {
        return run.isRunning() || run.plan().isPresent() || isRemembered(run, now);
    }

    private boolean answersEqual(StoredRun run, Instant now) {
        return run.isRunning() || (!(run.end().orElseThrow() instanceof RunEnd.Planned) && isRemembered(run, now));
    }

    private boolean isRemembered(StoredRun run, Instant now) {
        return run.endedAt().filter(at -> now.isBefore(at.plus(failureMemory))).isPresent();
    }

    private static String byKey(String owner, String key) {
        return digest("key", owner, key);
    }

    /** A request's text says all that it holds, in the order given: it is a record of records, lists and maps. */
    private static String byRequest(RunOrder order) {
        return digest("request", order.owner(), order.request() + "\0" + order.finished());
    }

    private static String digest(String kind, String owner, String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((kind + "\0" + owner + "\0" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
