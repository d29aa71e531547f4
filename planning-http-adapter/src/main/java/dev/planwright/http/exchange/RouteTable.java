package dev.planwright.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which route answers to which method, and what is said where none does. Not thread-safe until it is registered. */
final class RouteTable {
    private final Map<String, String> allowed = new LinkedHashMap<>();
    private final RoutesConfig routes;

    RouteTable(RoutesConfig routes) {
        this.routes = routes;
    }

    RouteTable get(String path, Handler handler) {
        return add(HandlerType.GET, "GET, HEAD", path, handler, new Refusals(ErrorStatus.STANDARD));
    }

    RouteTable post(String path, Handler handler, Refusals refusals) {
        return add(HandlerType.POST, "POST", path, handler, refusals);
    }

    private RouteTable add(HandlerType method, String methods, String path, Handler handler, Refusals refusals) {
        allowed.put(path, methods);
        routes.addHttpHandler(method, path, context -> {
            try {
                handler.handle(context);
            } catch (RuntimeException e) {
                refuse(context, e, refusals);
            }
        });
        return this;
    }

    /** Answers what no route answers. */
    void registerRest() {
        Refusals refusals = new Refusals(ErrorStatus.STANDARD);
        routes.exception(
                HttpResponseException.class,
                (exception, context) -> Answer.refusal(context.res(), rest(exception, context)));
        routes.exception(Exception.class, (exception, context) -> refuse(context, exception, refusals));
    }

    private static void refuse(Context context, Exception exception, Refusals refusals) {
        HttpServletResponse response = context.res();
        Refusal refusal = refusals.of(exception, Optional.empty());
        if (!response.isCommitted()) {
            Answer.refusal(response, refusal);
        }
    }

    private Refusal rest(HttpResponseException exception, Context context) {
        String path = context.path();
        String known = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String methods = allowed.get(known);
        if (methods != null) {
            return Refusal.methodNotAllowed(context.req().getMethod(), known, methods);
        }
        return exception.getStatus() == 404
                ? Refusal.notFound(path)
                : Refusal.malformed(exception.getStatus(), "The request was refused");
    }
}
