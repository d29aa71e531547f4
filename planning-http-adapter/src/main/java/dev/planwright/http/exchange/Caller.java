package dev.planwright.http.exchange;

import io.javalin.http.Context;
import org.eclipse.jetty.util.Attributes;

/**
 * Who asks. Immutable, thread-safe.
 *
 * @param name the name of the key; empty where the server has no keys
 */
public record Caller(String name) {
    /** Anybody on this machine, where the server has no keys. */
    public static final Caller ANYBODY = new Caller("");

    private static final String ATTRIBUTE = Caller.class.getName();

    /** Whether two requests of this caller come from the same client for certain. */
    public boolean isKnown() {
        return !name.isEmpty();
    }

    /** Who sent a request; anybody if no gate has looked at it. */
    public static Caller of(Context context) {
        return context.req().getAttribute(ATTRIBUTE) instanceof Caller caller ? caller : ANYBODY;
    }

    /** Who sent a request; anybody if no gate has looked at it. */
    public static Caller of(Attributes request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? caller : ANYBODY;
    }

    /** Marks a request as this caller's. */
    public void mark(Context context) {
        context.req().setAttribute(ATTRIBUTE, this);
    }
}
