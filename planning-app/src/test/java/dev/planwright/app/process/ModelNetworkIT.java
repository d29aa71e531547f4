package dev.planwright.app.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models behind proxies and behind certificates of one's own, and questions that are only shown. */
class ModelNetworkIT {
    private static final String TASK = "Upgrade PostgreSQL 12 to 15";
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    /** Where requests went, as their first lines said. */
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private static InetSocketAddress anywhere() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** Answers whatever is asked of it with a plan; a proxy is asked for whole addresses. */
    private <S extends HttpServer> S answering(S server) {
        server.createContext("/", this::answer);
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        exchange.getRequestBody().readAllBytes();
        String plan = IntStream.rangeClosed(1, 5)
                .mapToObj("{\"name\": \"Do part %d\", \"estimate\": \"1h\"}"::formatted)
                .collect(Collectors.joining(", ", "{\"title\": \"From the model\", \"steps\": [", "]}"));
        String body =
                "data: {\"choices\":[{\"delta\":{\"content\":%s},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"
                        .formatted(new TextNode(plan));
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body.getBytes(UTF_8));
        }
    }

    private Launched plan(String address, String javaOptions, String... more) throws IOException {
        Path config = Files.writeString(folder.resolve("planwright.yaml"), """
                planner: own:m
                retry: {attempts: 1}
                providers:
                  own: {type: openai, base_url: "%s"}
                """.formatted(address));
        List<String> command = new ArrayList<>(List.of(Launched.LAUNCHER, "plan", TASK, "--config", config.toString()));
        command.addAll(List.of(more));
        return Launched.run(command, new byte[0], Map.of("PLANWRIGHT_JAVA_OPTS", javaOptions), Launched.ROOT);
    }

    @Test
    void aModelIsReachedThroughTheProxyOfTheJvm() throws Exception {
        HttpServer proxy = answering(HttpServer.create(anywhere(), 0));
        try {
            Launched plan = plan(
                    "http://models.invalid/v1",
                    "-Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort="
                            + proxy.getAddress().getPort());

            assertThat(plan.err()).doesNotContain("broke off");
            assertThat(plan.code()).isZero();
            assertThat(plan.out()).contains("From the model", "Do part 5");
            assertThat(asked).containsExactly("http://models.invalid/v1/chat/completions");
        } finally {
            proxy.stop(0);
        }
    }

    @Test
    void aProxyThatAsksForCredentialsGetsThoseOfTheJvm() throws Exception {
        HttpServer proxy = HttpServer.create(anywhere(), 0);
        proxy.createContext("/", exchange -> {
            String credentials = exchange.getRequestHeaders().getFirst("Proxy-Authorization");
            if ("Basic Ym9iOnMzY3IzdA==".equals(credentials)) {
                answer(exchange);
            } else {
                exchange.sendResponseHeaders(407, -1);
                exchange.close();
            }
        });
        proxy.start();
        String address = "-Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort="
                + proxy.getAddress().getPort();
        try {
            Launched refused = plan("http://models.invalid/v1", address);
            Launched plan =
                    plan("http://models.invalid/v1", address + " -Dhttp.proxyUser=bob -Dhttp.proxyPassword=s3cr3t");

            assertThat(refused.err()).contains("the proxy asks for credentials");
            assertThat(plan.err()).doesNotContain("broke off");
            assertThat(plan.out()).contains("From the model", "Do part 5").doesNotContain("s3cr3t");
        } finally {
            proxy.stop(0);
        }
    }

    @Test
    void aCertificateOfOnesOwnIsTrustedIfTheTrustStoreOfTheJvmSaysSo() throws Exception {
        Path keys = folder.resolve("keys.p12");
        Launched made = Launched.run(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD),
                new byte[0],
                Map.of(),
                folder);
        assertThat(made.code()).as(made.err()).isZero();
        HttpsServer server = HttpsServer.create(anywhere(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        answering(server);
        String address = "https://127.0.0.1:" + server.getAddress().getPort() + "/v1";
        try {
            Launched strange = plan(address, "");
            Launched trusted = plan(
                    address, "-Djavax.net.ssl.trustStore=" + keys + " -Djavax.net.ssl.trustStorePassword=" + PASSWORD);

            assertThat(strange.code()).isEqualTo(5);
            assertThat(strange.err()).contains("no secure connection");
            assertThat(trusted.code()).as(trusted.err()).isZero();
            assertThat(trusted.out()).contains("From the model");
            assertThat(asked).hasSize(1);
        } finally {
            server.stop(0);
        }
    }

    private static SSLContext context(Path file) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Test
    void aDryRunShowsTheQuestionWithItsPlaybookAndAsksNobody() throws Exception {
        HttpServer server = answering(HttpServer.create(anywhere(), 0));
        try {
            Launched shown = plan(
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                    "",
                    "--dry-run",
                    "-c",
                    "environment=production",
                    "-c",
                    "password=hunter2");

            assertThat(shown.code()).as(shown.err()).isZero();
            assertThat(shown.out())
                    .startsWith("own:m: prompts ")
                    .contains(TASK, "<playbook id=", "/environment = \"production\"", "\"$defs\"")
                    .doesNotContain("hunter2");
            assertThat(asked).isEmpty();
        } finally {
            server.stop(0);
        }
    }
}
