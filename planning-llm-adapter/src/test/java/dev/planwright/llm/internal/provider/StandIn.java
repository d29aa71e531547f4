package dev.planwright.llm.internal.provider;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** A server of our own that reads a request and then does to its connection whatever a test says. */
final class StandIn implements AutoCloseable {

    /** What is done once a request has been read. */
    interface Act {
        void on(OutputStream out, Socket connection) throws IOException;
    }

    private final ServerSocket server;
    private final Act act;
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final CountDownLatch clientLeft = new CountDownLatch(1);

    StandIn(Act act) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.act = act;
        Thread accepting = new Thread(this::accept, "stand-in");
        accepting.setDaemon(true);
        accepting.start();
    }

    /** Answers every request with a body. */
    static StandIn answering(String contentType, String body) throws IOException {
        return new StandIn((out, connection) -> out.write(answer(200, contentType, body)));
    }

    /** A whole answer of HTTP with its length. */
    static byte[] answer(int status, String contentType, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 %d Said\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(status, contentType, bytes.length);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(bytes);
        return all.toByteArray();
    }

    /** The head of a stream that ends with its connection. */
    static byte[] streamHead(String contentType) {
        return "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nConnection: close\r\n\r\n"
                .formatted(contentType)
                .getBytes(StandardCharsets.US_ASCII);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Head and body of the next request. */
    String request() throws InterruptedException {
        return requests.take();
    }

    /** Head and body of a request that has been read. */
    String requestNow() {
        return requests.remove();
    }

    int requestsLeft() {
        return requests.size();
    }

    /** Opens once a client has closed a connection that was kept open. */
    CountDownLatch clientLeft() {
        return clientLeft;
    }

    /** Keeps the connection open until the client closes it. */
    void awaitClose(Socket connection) throws IOException {
        try {
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        } finally {
            clientLeft.countDown();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                Thread talking = new Thread(() -> talk(connection), "stand-in-connection");
                talking.setDaemon(true);
                talking.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            requests.add(read(in));
            act.on(connection.getOutputStream(), connection);
            connection.getOutputStream().flush();
        } catch (IOException e) {
            clientLeft.countDown();
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int letter = in.read();
            if (letter < 0) {
                throw new IOException("no request");
            }
            head.write(letter);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        int length = text.lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
