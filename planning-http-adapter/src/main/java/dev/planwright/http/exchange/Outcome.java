package dev.planwright.http.exchange;

import io.javalin.http.Context;
import java.util.Locale;
import org.eclipse.jetty.util.Attributes;

/** How an answer that began well went on. */
public enum Outcome {
    /** It ended in an error event. */
    ERROR,
    /** Its reader went away. */
    READER_LOST;

    private static final String ATTRIBUTE = Outcome.class.getName();

    /** Notes it for the log. */
    void mark(Context context) {
        context.req().setAttribute(ATTRIBUTE, code());
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the log says of a request: {@code ok} if nothing was noted. */
    public static String of(Attributes request) {
        return request.getAttribute(ATTRIBUTE) instanceof String code ? code : "ok";
    }
}
