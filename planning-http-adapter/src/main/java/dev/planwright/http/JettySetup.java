package dev.planwright.http;

import io.javalin.config.JavalinConfig;
import java.util.concurrent.Executor;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** How the server below listens. Thread-safe. */
final class JettySetup {
    /** Thousands of streams may be asked for in the same moment; the default would turn away all but 50. */
    private static final int ACCEPT_QUEUE = 4096;
    /** Threads beside those that plan: acceptor, selectors, bodies that arrive slowly, quick answers. */
    private static final int OTHER_THREADS = 64;

    private JettySetup() {}

    static void apply(JavalinConfig config, HttpSettings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.threadPool = threads(settings.maxConcurrentPlans() + OTHER_THREADS);
        config.jetty.modifyServer(server -> server.setErrorHandler(new JettyErrorHandler()));
        config.jetty.addConnector((server, http) -> {
            http.setSendServerVersion(false);
            ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
            connector.setHost(settings.host());
            connector.setPort(settings.port());
            connector.setAcceptQueueSize(ACCEPT_QUEUE);
            connector.setIdleTimeout(settings.readTime().toMillis());
            return connector;
        });
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
