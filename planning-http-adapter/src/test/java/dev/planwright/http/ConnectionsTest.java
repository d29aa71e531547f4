package dev.planwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.run.RunLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that stall, trickle, leave and come back, by real connections. */
@Timeout(120)
class ConnectionsTest {
    private static final String STREAM = "/task-planning/plan/stream";
    /** By HTTP/1.0, so that the body of the answer is what was written and nothing between. */
    private static final String POST =
            (TestServer.head(STREAM, TestServer.TASK.length()) + TestServer.TASK).replace("HTTP/1.1", "HTTP/1.0");

    private static final Pattern ID = Pattern.compile("(?m)^id: (\\d+)$");
    private static final Pattern OPEN = Pattern.compile("planwright_streams (\\d+)\\.0");

    /** A reader with a small buffer, so that what it does not read waits in the server. */
    private static Socket reader(TestServer server) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.server.port()));
        socket.getOutputStream().write(POST.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static int openStreams(TestServer server) {
        Matcher open = OPEN.matcher(server.get("/metrics").body());
        assertThat(open.find()).isTrue();
        return Integer.parseInt(open.group(1));
    }

    private static void awaitOpenStreams(TestServer server, int wanted) {
        int open = openStreams(server);
        while (open != wanted) { // the test's own limit of time ends this
            open = openStreams(server);
        }
    }

    @Test
    void readersThatStallHoldUpNobodyAndMissNothing() throws Exception {
        int stalled = 100;
        try (TestServer server = TestServer.proposing(ScriptedProposer.wordy(60, 600))) {
            List<Socket> sockets = new ArrayList<>();
            for (int i = 0; i < stalled; i++) {
                sockets.add(reader(server));
            }
            awaitOpenStreams(server, stalled);
            Crowd.of(20, () -> {
                List<Events.Event> events =
                        Events.of(server.post(STREAM, TestServer.TASK).body());
                assertThat(Events.names(events)).hasSizeGreaterThan(60).endsWith("complete");
                return events.size();
            });
            assertThat(openStreams(server))
                    .as("more than the buffers hold still waits")
                    .isEqualTo(stalled);
            for (Socket socket : sockets.subList(0, 3)) {
                List<Integer> ids = new ArrayList<>();
                String rest = TestServer.answer(socket);
                addWhole(rest, ids);
                assertThat(rest).hasSizeGreaterThan(500_000).contains("event: complete");
                assertThat(ids)
                        .isEqualTo(IntStream.rangeClosed(1, ids.size()).boxed().toList());
            }
            for (Socket socket : sockets) {
                socket.close();
            }
            awaitOpenStreams(server, 0);
        }
    }

    @Test
    void heedsNoHeadAndNoBodyThatTricklesIn() throws Exception {
        HttpSettings impatient =
                TestServer.SETTINGS.with().readTime(Duration.ofMillis(300)).build();
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(2), impatient)) {
            Crowd.of(50, () -> {
                assertThat(trickled(server, "GET /health HTTP/1.1\r\nX: ")).isIn("", "HTTP/1.1 408");
                assertThat(trickled(server, TestServer.head(STREAM, 100_000))).isIn("", "HTTP/1.1 408");
                return true;
            });
            assertThat(server.post(STREAM, TestServer.TASK).body()).contains("event: complete");
        }
    }

    /** The first line of what comes back while byte after byte is sent, until the server has had enough. */
    private static String trickled(TestServer server, String begin) throws IOException {
        try (Socket socket = server.connect(begin)) {
            socket.setSoTimeout(20);
            int answer = -2;
            while (answer == -2) {
                answer = byteOrNone(socket);
            }
            if (answer < 0) {
                return "";
            }
            socket.setSoTimeout(60_000);
            byte[] rest = socket.getInputStream().readNBytes(11);
            return (char) answer + new String(rest, StandardCharsets.US_ASCII);
        } catch (java.net.SocketException e) {
            return ""; // it ended while a byte was on its way
        }
    }

    /** Sends a byte and waits a moment for an answer: -1 for the end, -2 for none yet. */
    private static int byteOrNone(Socket socket) throws IOException {
        socket.getOutputStream().write('x');
        try {
            return socket.getInputStream().read();
        } catch (java.net.SocketTimeoutException e) {
            return -2;
        }
    }

    @Test
    void clientsThatLeaveHalfWayLeaveNothingBehind() throws Exception {
        RunLimits lonely = new RunLimits(1_000, Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofSeconds(30));
        ScriptedProposer proposer = ScriptedProposer.heldUpAfter(1, 3);
        HttpSettings lively =
                TestServer.SETTINGS.with().keepAlive(Duration.ofMillis(20)).build();
        try (TestServer server = TestServer.proposing(proposer, lively, lonely)) {
            List<Socket> sockets = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                sockets.add(reader(server));
            }
            awaitOpenStreams(server, 100);
            for (Socket socket : sockets) {
                socket.setSoLinger(true, 0);
                socket.close();
            }
            awaitOpenStreams(server, 0);
            String runs = server.get("/metrics").body();
            while (!runs.contains("planwright_runs 0.0")) { // those that nobody reads are stopped
                runs = server.get("/metrics").body();
            }
            proposer.open();
            assertThat(server.post(STREAM, TestServer.TASK).body()).contains("event: complete");
        }
    }

    @Test
    void aPlanThatNobodyWaitsForAnyMoreIsStopped() throws Exception {
        RunLimits lonely = new RunLimits(1_000, Duration.ofMinutes(1), Duration.ofMillis(100), Duration.ofSeconds(30));
        ScriptedProposer proposer = ScriptedProposer.heldUpAfter(1, 3);
        HttpSettings attentive =
                TestServer.SETTINGS.with().keepAlive(Duration.ofMillis(20)).build();
        String post = TestServer.head("/task-planning/plan", TestServer.TASK.length()) + TestServer.TASK;
        try (TestServer server = TestServer.proposing(proposer, attentive, lonely)) {
            try (Socket patient = server.connect(post.replace("HTTP/1.1", "HTTP/1.0"))) {
                Socket gone = server.connect(post);
                while (!server.get("/metrics").body().contains("planwright_runs 2.0")) {
                    // both are being made
                }
                gone.close();
                String metrics = server.get("/metrics").body();
                while (!metrics.contains("planwright_runs 1.0")) {
                    metrics = server.get("/metrics").body();
                }
                assertThat(metrics).contains("status=\"499\"");
                proposer.open();
                assertThat(TestServer.answer(patient)).contains("HTTP/1.1 200").contains("\"document_version\"");
            }
        }
    }

    @Test
    void aThousandStreamsThatAreCutAnywhereGoOnWithoutLossOrDoubling() {
        AtomicInteger seeds = new AtomicInteger();
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(20))) {
            List<Integer> lengths = Crowd.of(25, () -> {
                int events = 0;
                for (int i = 0; i < 40; i++) {
                    events = cutAndGoOn(server, new Random(seeds.incrementAndGet()));
                }
                return events;
            });
            assertThat(lengths).containsOnly(lengths.get(0));
            assertThat(openStreams(server)).isZero();
        }
    }

    /** Reads a stream with cuts at random bytes until its end. Returns how many events there were. */
    private static int cutAndGoOn(TestServer server, Random random) throws IOException {
        String path;
        List<Integer> ids = new ArrayList<>();
        try (Socket socket = server.connect(POST)) {
            String begin = part(socket, 400 + random.nextInt(9_000));
            path = begin.replaceAll("(?s).*\r\nLocation: (\\S+)\r\n.*", "$1");
            addWhole(begin, ids);
        }
        boolean ended = false;
        for (int i = 0; !ended; i++) {
            String head = "GET %s HTTP/1.0\r\nHost: localhost\r\nLast-Event-ID: %d\r\n\r\n".formatted(path, ids.size());
            try (Socket socket = server.connect(head)) {
                String more = i < 2 ? part(socket, 400 + random.nextInt(9_000)) : TestServer.answer(socket);
                addWhole(more, ids);
                ended = more.startsWith("HTTP/1.1 204") || (i >= 2 && more.contains("event: complete"));
            }
        }
        assertThat(ids).isEqualTo(IntStream.rangeClosed(1, ids.size()).boxed().toList());
        return ids.size();
    }

    private static String part(Socket socket, int bytes) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[1_000];
        int count = in.read(buffer);
        while (count >= 0) {
            part.write(buffer, 0, count);
            count = part.size() >= bytes ? -1 : in.read(buffer);
        }
        return part.toString(StandardCharsets.UTF_8);
    }

    /** The numbers of the events that came whole; an id stands on the line before its event. */
    private static void addWhole(String part, List<Integer> ids) {
        String whole = part.substring(0, Math.max(0, part.lastIndexOf("\n\n")));
        Matcher id = ID.matcher(whole);
        while (id.find()) {
            ids.add(Integer.parseInt(id.group(1)));
        }
    }
}
