package dev.planwright.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Ends connections on which the head of a request takes too long to arrive. A connection that gets a byte now and then is
 * never idle, so that the connector alone would bear with it for hours. Thread-safe.
 */
final class WaitingConnections extends Handler.Wrapper implements Connection.Listener {
    private final Map<Connection, Long> since = new ConcurrentHashMap<>();
    private final long mostNanos;

    /** @param most how long a connection may wait for the whole head of its next request */
    WaitingConnections(Handler handler, Duration most) {
        super(handler);
        this.mostNanos = most.toNanos();
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof ConnectionMetaData) {
            since.put(connection, System.nanoTime());
        }
    }

    @Override
    public void onClosed(Connection connection) {
        since.remove(connection);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Connection connection = request.getConnectionMetaData().getConnection();
        since.remove(connection);
        Request.addCompletionListener(request, failure -> since.put(connection, System.nanoTime()));
        return super.handle(request, response, callback);
    }

    /** Ends those that have waited too long. To be called now and then. */
    void endOverdue() {
        long now = System.nanoTime();
        since.forEach((connection, begin) -> {
            if (now - begin > mostNanos && since.remove(connection, begin)) {
                connection.getEndPoint().close();
            }
        });
    }
}
