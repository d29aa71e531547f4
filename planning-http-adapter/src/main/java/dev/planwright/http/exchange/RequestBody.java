package dev.planwright.http.exchange;

import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.request.ContextValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request within limits of kind, size and time. Thread-safe. */
public final class RequestBody {
    private static final String READ = RequestBody.class.getName();

    private static final Set<String> UTF_8 = Set.of("charset=utf-8", "charset=utf8");

    private final int maxBytes;
    private final Duration maxTime;

    public RequestBody(int maxBytes, Duration maxTime) {
        this.maxBytes = maxBytes;
        this.maxTime = maxTime;
    }

    /** Whether a request comes with a body, even if it is none yet. */
    public static boolean isThere(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length > 0 || (length < 0 && request.getHeader("Transfer-Encoding") != null);
    }

    /** Whether a request comes with a body that nobody has read to its end. */
    static boolean isUnread(HttpServletRequest request) {
        return isThere(request) && request.getAttribute(READ) == null;
    }

    /**
     * The whole body.
     *
     * @throws RefusedException 415 if it says that it is not JSON in UTF-8, 413 if it is too large, 408 if it is too
     *     slow, 400 if it is cut off
     */
    public byte[] read(HttpServletRequest request) {
        checkKind(request);
        try {
            if (request.getContentLengthLong() > maxBytes) {
                throw new RefusedException(Refusal.bodyTooLarge(maxBytes));
            }
            byte[] body = read(request.getInputStream());
            request.setAttribute(READ, true);
            return body;
        } catch (IOException e) {
            throw new RefusedException(isTimeout(e) ? tooSlow() : Refusal.bodyCutOff());
        }
    }

    /**
     * The whole body as a tree.
     *
     * @throws RefusedException as {@link #read}, and 400 with line and column if it is not JSON
     */
    public ContextValue tree(HttpServletRequest request, InputRules rules) {
        byte[] json = read(request);
        try {
            return Syntax.JSON.parse(json, rules.withMaxBytes(maxBytes));
        } catch (PlanningException e) {
            throw new RefusedException(Refusals.unreadable(e));
        }
    }

    private byte[] read(InputStream body) throws IOException {
        long end = System.nanoTime() + maxTime.toNanos();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            bytes.write(buffer, 0, count);
            if (bytes.size() > maxBytes) {
                throw new RefusedException(Refusal.bodyTooLarge(maxBytes));
            }
            if (System.nanoTime() - end > 0) {
                throw new RefusedException(tooSlow());
            }
        }
        return bytes.toByteArray();
    }

    private Refusal tooSlow() {
        return Refusal.bodyTooSlow(Math.max(1, maxTime.toSeconds()));
    }

    private static boolean isTimeout(@Nullable Throwable thrown) {
        return thrown != null && (thrown instanceof TimeoutException || isTimeout(thrown.getCause()));
    }

    /** A body that does not say what it is passes: it is JSON or it is refused when it is parsed. */
    private static void checkKind(HttpServletRequest request) {
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new RefusedException(Refusal.unsupportedMediaType(encoding));
        }
        String type = request.getContentType();
        if (type != null && !isJson(type.toLowerCase(Locale.ROOT))) {
            throw new RefusedException(Refusal.unsupportedMediaType(type));
        }
    }

    private static boolean isJson(String type) {
        String[] parts = type.split(";");
        String kind = parts.length == 0 ? "" : parts[0].strip();
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            if (parameter.startsWith("charset=") && !UTF_8.contains(parameter)) {
                return false;
            }
        }
        return kind.equals("application/json") || kind.endsWith("+json");
    }
}
