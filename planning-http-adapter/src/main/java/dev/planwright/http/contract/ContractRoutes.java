package dev.planwright.http.contract;

import dev.planwright.http.exchange.RouteTable;
import dev.planwright.http.exchange.Routes;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;

/**
 * The routes of the OpenAPI document and of the page that shows it. They ask for no key: they are the same everywhere and
 * hold no secret, and a browser that opens a page sends none. Thread-safe.
 */
public final class ContractRoutes implements Routes {
    private static final String OWN = "/dev/planwright/http/contract/";
    private static final String SWAGGER_UI = OWN + "swagger-ui/";
    /** The page may load what lies beside it and ask this server, and nothing else. */
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public void register(RouteTable table) {
        table.page("/openapi.json", file(OWN + "openapi.json", "application/json"))
                .page("/docs", file(OWN + "docs.html", "text/html; charset=utf-8"))
                .page("/docs/docs.js", file(OWN + "docs.js", "text/javascript; charset=utf-8"))
                .page("/docs/swagger-ui.css", file(SWAGGER_UI + "swagger-ui.css", "text/css; charset=utf-8"))
                .page(
                        "/docs/swagger-ui-bundle.js",
                        file(SWAGGER_UI + "swagger-ui-bundle.js", "text/javascript; charset=utf-8"));
    }

    /** A file of the program, which is looked for now and read each time that it is asked for. */
    private static Handler file(String name, String type) {
        URL resource = ContractRoutes.class.getResource(name);
        if (resource == null) {
            throw new IllegalStateException("the program is not whole: " + name + " is missing");
        }
        return context -> write(context, resource, type);
    }

    private static void write(Context context, URL resource, String type) {
        try (InputStream bytes = resource.openStream()) {
            context.res().setContentType(type);
            context.res().setHeader("Content-Security-Policy", POLICY);
            bytes.transferTo(context.res().getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
