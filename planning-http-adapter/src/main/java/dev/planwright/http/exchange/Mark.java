package dev.planwright.http.exchange;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * By what a request is found again in the log. Immutable, thread-safe.
 *
 * @param requestId made here; answers and problem documents carry it
 * @param traceParent the W3C trace context under which what the request causes is done
 * @param traceState what those who traced it before noted in it, to be handed on as it is
 */
public record Mark(String requestId, String traceParent, Optional<String> traceState) {
    /** The header of answers that carries the request's id. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = Mark.class.getName();
    private static final Pattern TRACE_STATE = Pattern.compile("[ -~]{1,512}");
    private static final Pattern TRACE_PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})(?:-.*)?");

    /** A mark for a request that came without a trace context. */
    public static Mark fresh() {
        String requestId = hex();
        return new Mark(requestId, "00-%s%s-%s-00".formatted(hex(), hex(), requestId), Optional.empty());
    }

    /** A mark for a request that came with these headers; a trace context that breaks its rules is left behind. */
    public static Mark of(@Nullable String traceParent, List<String> traceState) {
        Matcher given = TRACE_PARENT.matcher(traceParent == null ? "" : traceParent);
        if (!given.matches()) {
            return fresh();
        }
        String requestId = hex();
        return new Mark(
                requestId,
                "00-%s-%s-%s".formatted(given.group(1), requestId, given.group(2)),
                Optional.of(String.join(",", traceState))
                        .filter(state -> TRACE_STATE.matcher(state).matches()));
    }

    private static String hex() {
        return "%016x".formatted(ThreadLocalRandom.current().nextLong() | 1);
    }

    /** The mark of a request; made now if it has none. */
    public static Mark of(Attributes request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Mark mark) {
            return mark;
        }
        Mark mark = fresh();
        request.setAttribute(ATTRIBUTE, mark);
        return mark;
    }

    /** The mark of a request. */
    public static Mark of(Context context) {
        HttpServletRequest request = context.req();
        Mark mark = request.getAttribute(ATTRIBUTE) instanceof Mark given ? given : fresh();
        request.setAttribute(ATTRIBUTE, mark);
        return mark;
    }

    /** How problem documents name the request. */
    public String instance() {
        return "urn:planwright:request:" + requestId;
    }

    /** Gives this mark to a request. */
    public void put(Attributes request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The trace's id. */
    public String traceId() {
        return traceParent.substring(3, 35);
    }
}
