package dev.planwright.llm.internal.transport;

import dev.planwright.llm.internal.chat.ChatEnd.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, read by the thread that sent it. Closing it before the end of the answer closes the
 * connection. Not thread-safe.
 */
public final class Exchange implements AutoCloseable {
    private final Patience patience;
    private final BodySignals signals;
    private @Nullable CompletableFuture<HttpResponse<Void>> future;
    private @Nullable HttpResponse<Void> head;

    Exchange(Patience patience, Contact contact) {
        this.patience = patience;
        this.signals = new BodySignals(contact);
    }

    void start(HttpClient client, HttpRequest request) throws BrokenCall {
        patience.refuseIfUnwanted();
        CompletableFuture<HttpResponse<Void>> sent = client.sendAsync(request, this::receive);
        future = sent;
        try {
            head = awaitHead(sent);
        } catch (BrokenCall e) {
            close();
            throw e;
        }
    }

    private BodySignals receive(HttpResponse.ResponseInfo info) {
        if (info.headers().firstValue("Content-Encoding").isPresent()) {
            signals.wakeForEachPiece();
        }
        return signals;
    }

    private HttpResponse<Void> awaitHead(CompletableFuture<HttpResponse<Void>> sent) throws BrokenCall {
        while (true) {
            try {
                return sent.get(patience.nanosToWait(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                patience.refuseIfUnwanted();
            } catch (ExecutionException e) {
                throw broken(e.getCause() == null ? e : e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                patience.refuseIfUnwanted();
            }
        }
    }

    private HttpResponse<Void> head() {
        if (head == null) {
            throw new IllegalStateException("there is no answer yet");
        }
        return head;
    }

    /** The status of the answer. */
    public int status() {
        return head().statusCode();
    }

    /** A header of the answer. */
    public Optional<String> header(String name) {
        return head().headers().firstValue(name);
    }

    /** The answer as it comes, unpacked. Reading it throws {@link BrokenCall} for whatever breaks it off. */
    public InputStream body() throws IOException {
        Vigil.SHARED.begin(signals);
        signals.next();
        InputStream raw = new ReplyBody(signals, patience);
        return header("Content-Encoding").filter("gzip"::equalsIgnoreCase).isPresent() ? new GZIPInputStream(raw) : raw;
    }

    @Override
    public void close() {
        Vigil.SHARED.end(signals);
        signals.cancel();
        if (future != null) {
            future.cancel(true);
        }
    }

    /** What went wrong on the way, in the words of an end. */
    static BrokenCall broken(Throwable error) {
        if (error instanceof BrokenCall call) {
            return call;
        }
        if (error instanceof HttpConnectTimeoutException) {
            return new NotReached();
        }
        if (error instanceof ConnectException) {
            return new BrokenCall(
                    Reason.CONNECT,
                    isUnknownHost(error) ? "its host's name is not known" : "nothing listens at its address");
        }
        if (error instanceof SSLException) {
            return new BrokenCall(Reason.CONNECT, "no secure connection: " + oneLine(error));
        }
        if (error instanceof ProtocolException) {
            return new BrokenCall(Reason.INVALID, "did not answer in HTTP");
        }
        return new BrokenCall(Reason.RESET, "the connection broke");
    }

    private static boolean isUnknownHost(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    private static String oneLine(Throwable error) {
        String message = error.getMessage();
        return message == null
                ? error.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
