package dev.planwright.http;

import io.javalin.config.JavalinConfig;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** How the server below listens. Thread-safe. */
final class JettySetup {
    /** Thousands of streams may be asked for in the same moment; the default would turn away all but 50. */
    private static final int ACCEPT_QUEUE = 4096;
    /** Threads beside those that answer: acceptor, selectors, quick answers. */
    private static final int OTHER_THREADS = 64;
    /** Connections on which nothing is asked cost little, but not nothing. */
    private static final int IDLE_CONNECTIONS = 2_000;

    /** What waits in the system for a reader that does not read; by itself it may be some megabytes for each. */
    private static final int SEND_BUFFER = 128 << 10;
    /** An open stream keeps it, outside of the heap; an event seldom has more. */
    private static final int OUTPUT_BUFFER = 8 << 10;

    private JettySetup() {}

    /**
     * @param answering through which every request goes
     * @param connections who wants to know of every connection
     */
    static void apply(
            JavalinConfig config,
            HttpSettings settings,
            RequestLog log,
            Handler answering,
            Connection.Listener connections) {
        Optional<SslContextFactory.Server> ssl = settings.tls().map(TlsKeys::read);
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.threadPool = threads(settings.maxRequests() + OTHER_THREADS);
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new JettyErrorHandler());
            server.setRequestLog(log);
            server.setHandler(answering);
        });
        config.jetty.addConnector((server, http) -> {
            ServerConnector connector = connector(server, http, ssl, settings);
            connector.addEventListener(connections);
            return connector;
        });
    }

    private static ServerConnector connector(
            Server server, HttpConfiguration http, Optional<SslContextFactory.Server> ssl, HttpSettings settings) {
        http.setSendServerVersion(false);
        http.setOutputBufferSize(OUTPUT_BUFFER);
        ServerConnector connector = ssl.map(keys -> {
                    http.addCustomizer(new SecureRequestCustomizer(false));
                    return new ServerConnector(
                            server, new SslConnectionFactory(keys, "http/1.1"), new HttpConnectionFactory(http));
                })
                .orElseGet(() -> new ServerConnector(server, new HttpConnectionFactory(http)));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connector.setAcceptedSendBufferSize(SEND_BUFFER);
        connector.setIdleTimeout(settings.readTime().toMillis());
        connector.addBean(new NetworkConnectionLimit(settings.maxRequests() + IDLE_CONNECTIONS, connector));
        return connector;
    }

    private static QueuedThreadPool threads(int most) {
        QueuedThreadPool threads = new QueuedThreadPool(most);
        threads.setName("planwright-http");
        @Nullable Executor virtual = VirtualThreads.getDefaultVirtualThreadsExecutor();
        if (virtual != null) {
            threads.setVirtualThreadsExecutor(virtual);
        }
        return threads;
    }
}
