package dev.planwright.benchmarks.wire;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** The JDK's own server on loopback, a thread for each exchange. */
final class Listening {
    private static final int BACKLOG = 1000;

    private Listening() {}

    static void on(int port, String path, HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        server.createContext("/health", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext(path, handler);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }
}
