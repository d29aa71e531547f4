package dev.planwright.http.exchange;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.Attributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Which route answers to which method, who may use it, and what is said where none does. Not thread-safe until it is
 * registered.
 */
public final class RouteTable {
    private static final Logger LOG = LoggerFactory.getLogger(RouteTable.class);
    private static final String ROUTE = RouteTable.class.getName();

    private final RoutesConfig routes;
    private final Gate gate;
    private final Admission admission;
    private final Map<String, List<String>> methods = new LinkedHashMap<>();

    public RouteTable(RoutesConfig routes, Gate gate, Admission admission) {
        this.routes = routes;
        this.gate = gate;
        this.admission = admission;
    }

    /** A route that anybody may read at any time. */
    public RouteTable open(String path, Handler handler) {
        return read(path, context -> answer(context, path, handler, Refusals.STANDARD));
    }

    /** A route that anybody may read, as long as the server has room. */
    public RouteTable page(String path, Handler handler) {
        return read(path, context -> answer(context, path, admitted(handler), Refusals.STANDARD));
    }

    /** A route that reads. */
    public RouteTable get(String path, Handler handler) {
        return get(path, handler, Refusals.STANDARD);
    }

    /** A route that reads, with other statuses for what goes wrong. */
    public RouteTable get(String path, Handler handler, Refusals refusals) {
        return read(path, context -> answer(context, path, guarded(handler), refusals));
    }

    /** A route that reads a stream: its head is not to be had without its body. */
    public RouteTable stream(String path, Handler handler) {
        routes.addHttpHandler(HandlerType.HEAD, path, context -> Answer.refusal(context, notAllowed(context, path)));
        return add(HandlerType.GET, path, context -> answer(context, path, guarded(handler), Refusals.STANDARD));
    }

    /** A route that makes something, which ends when the server drains. */
    public RouteTable post(String path, Handler handler, Refusals refusals) {
        Handler work = guarded(context -> {
            admission.requireNotDraining();
            handler.handle(context);
        });
        return add(HandlerType.POST, path, context -> answer(context, path, work, refusals));
    }

    /** A route that removes something. */
    public RouteTable delete(String path, Handler handler) {
        return add(HandlerType.DELETE, path, context -> answer(context, path, guarded(handler), Refusals.STANDARD));
    }

    /** By itself the library below answers 200 to every HEAD of a path that it knows, whatever a GET would say. */
    private RouteTable read(String path, Handler handler) {
        return add(HandlerType.GET, path, handler).add(HandlerType.HEAD, path, handler);
    }

    private RouteTable add(HandlerType method, String path, Handler handler) {
        methods.computeIfAbsent(path, any -> new ArrayList<>()).add(method.name());
        routes.addHttpHandler(method, path, handler);
        return this;
    }

    private Handler guarded(Handler handler) {
        Handler admitted = admitted(handler);
        return context -> {
            gate.check(context).mark(context);
            admitted.handle(context);
        };
    }

    private Handler admitted(Handler handler) {
        return context -> {
            admission.enter();
            try {
                handler.handle(context);
                finish(context.res());
            } finally {
                admission.leave();
            }
        };
    }

    /** Sends the last of an answer that has begun, before it counts as answered: a server that ends waits no longer. */
    private static void finish(HttpServletResponse response) {
        try {
            if (response.isCommitted()) {
                response.getOutputStream().close();
            }
        } catch (IOException e) {
            LOG.debug("A reader was gone before the end of its answer", e);
        }
    }

    private static void answer(Context context, String path, Handler handler, Refusals refusals) throws Exception {
        context.req().setAttribute(ROUTE, path);
        Mark mark = Mark.of(context);
        MDC.put("request_id", mark.requestId());
        MDC.put("traceparent", mark.traceParent());
        mark.traceState().ifPresent(state -> MDC.put("tracestate", state));
        try {
            handler.handle(context);
        } catch (RuntimeException e) {
            refuse(context, e, refusals);
        } finally {
            MDC.clear();
        }
    }

    /** Answers what no route answers. */
    public void registerRest() {
        routes.exception(
                HttpResponseException.class, (exception, context) -> Answer.refusal(context, rest(exception, context)));
        routes.exception(Exception.class, (exception, context) -> refuse(context, exception, Refusals.STANDARD));
    }

    private static void refuse(Context context, Exception exception, Refusals refusals) {
        Refusal refusal = refusals.of(exception, Mark.of(context));
        if (!context.res().isCommitted()) {
            Answer.refusal(context, refusal);
        }
    }

    private Refusal rest(HttpResponseException exception, Context context) {
        String path = context.path();
        String known = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return methods.keySet().stream()
                .filter(template -> fits(template, known))
                .findFirst()
                .map(template -> notAllowed(context, template))
                .orElseGet(() -> exception.getStatus() == 404
                        ? Refusal.notFound()
                        : Refusal.malformed(exception.getStatus(), "The request was refused"));
    }

    private Refusal notAllowed(Context context, String template) {
        return Refusal.methodNotAllowed(
                context.req().getMethod(), template, String.join(", ", methods.getOrDefault(template, List.of())));
    }

    private static boolean fits(String template, String path) {
        String[] wanted = template.split("/", -1);
        String[] given = path.split("/", -1);
        boolean fits = wanted.length == given.length;
        for (int i = 0; fits && i < wanted.length; i++) {
            fits = wanted[i].startsWith("{") ? !given[i].isEmpty() : wanted[i].equals(given[i]);
        }
        return fits;
    }

    /** The template of the route that answered a request; "none" if none did. */
    public static String routeOf(Attributes request) {
        return request.getAttribute(ROUTE) instanceof String route ? route : "none";
    }
}
