package dev.planwright.http.access;

import dev.planwright.http.exchange.Caller;
import dev.planwright.http.exchange.Gate;
import dev.planwright.http.exchange.Refusal;
import dev.planwright.http.exchange.RefusedException;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks for a key where there are any, and holds each key to its rate. Where there are none, it answers to programs of
 * this machine, and to no page of another place that runs in a browser here. Thread-safe.
 */
public final class KeyGate implements Gate {
    private static final Pattern AUTHORIZATION = Pattern.compile("(?i:Bearer|UserKey) +(\\S+) *");
    private static final Pattern OWN_HOST =
            Pattern.compile("(?i)(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d{1,5})?");

    private final KeyRing ring;
    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    public KeyGate(KeyRing ring, InstantSource clock) {
        this.ring = ring;
        this.clock = clock;
    }

    @Override
    public Caller check(Context context) {
        HttpServletRequest request = context.req();
        refuseForeignPages(request);
        if (!ring.isPresent()) {
            return Caller.ANYBODY;
        }
        ApiKey key = given(request).flatMap(ring::find).orElseThrow(() -> new RefusedException(Refusal.unauthorized()));
        key.rate()
                .flatMap(rate -> buckets.computeIfAbsent(key.name(), name -> new Bucket())
                        .take(rate, clock.instant()))
                .ifPresent(wait -> {
                    throw new RefusedException(Refusal.tooManyRequests(
                            Math.max(1, wait.plusMillis(999).toSeconds())));
                });
        return new Caller(key.name());
    }

    /** How many streams a caller may have open, if its key says. */
    public OptionalInt streams(Caller caller) {
        return ring.named(caller.name()).map(ApiKey::streams).orElse(OptionalInt.empty());
    }

    private static Optional<String> given(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization == null) {
            return Optional.ofNullable(request.getHeader("X-API-Key")).map(String::strip);
        }
        Matcher key = AUTHORIZATION.matcher(authorization.strip());
        return key.matches() ? Optional.of(key.group(1)) : Optional.empty();
    }

    /**
     * A browser says from where a page comes. Without keys, a name that an attacker lets point to this machine would
     * pass for our own page: then the host must be this machine's.
     */
    private void refuseForeignPages(HttpServletRequest request) {
        String host = Optional.ofNullable(request.getHeader("Host")).orElse("");
        String origin = request.getHeader("Origin");
        boolean isForeign =
                origin != null && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(host);
        if (isForeign
                || (!ring.isPresent()
                        && !host.isEmpty()
                        && !OWN_HOST.matcher(host).matches())) {
            throw new RefusedException(Refusal.foreignOrigin());
        }
    }
}
