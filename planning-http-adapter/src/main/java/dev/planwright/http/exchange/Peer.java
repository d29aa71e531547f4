package dev.planwright.http.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SelectableChannelEndPoint;
import org.eclipse.jetty.util.Attributes;

/** The other end of a request's connection, which the server below only watches between requests. Thread-safe. */
public final class Peer {
    private static final String ATTRIBUTE = Peer.class.getName();

    private final EndPoint end;

    public Peer(EndPoint end) {
        this.end = end;
    }

    /** Gives this peer to a request. */
    public void put(Attributes request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Whether the one who sent a request has hung up, as far as is known. */
    static boolean isGone(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Peer peer && peer.isGone();
    }

    /**
     * Who has sent a whole request and has no answer yet has nothing to say: what can be read is the end. (A second
     * request may be sent ahead of the first one's answer, but not behind a POST: RFC 9112, 9.3.2.)
     */
    private boolean isGone() {
        EndPoint socket = end;
        while (socket instanceof EndPoint.Wrapper wrapper) {
            socket = wrapper.unwrap();
        }
        return !end.isOpen() || (socket instanceof SelectableChannelEndPoint selectable && canBeRead(selectable));
    }

    private static boolean canBeRead(SelectableChannelEndPoint socket) {
        try (Selector selector = Selector.open()) {
            socket.getChannel().register(selector, SelectionKey.OP_READ);
            return selector.selectNow() > 0;
        } catch (IOException e) {
            return true;
        }
    }
}
