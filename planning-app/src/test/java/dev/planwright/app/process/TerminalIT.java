package dev.planwright.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TerminalIT {
    private static final String PLAN = "$PW plan --planner playbook 'Deploy a new microservice to production'";
    private static final String ESCAPE = "\u001b";
    private static final String ERASE = "\r" + ESCAPE + "[K";

    @Test
    void stepsAppearAsTheyAreFinishedAboveALineThatSaysHowFarItIs() throws Exception {
        try (Terminal terminal = Terminal.run(PLAN, Map.of())) {
            assertThat(terminal.code()).isZero();
            assertThat(terminal.screen()).containsPattern("\\[\\d+ %\\] ").contains(ESCAPE + "[2m  1. ");
            String shown = erased(terminal.screen());
            assertThat(shown).doesNotContain(" %] ").contains("Before you start");
            assertThat(shown.indexOf("  1. ")).isLessThan(shown.indexOf("Before you start"));
        }
    }

    @Test
    void noColourLeavesTheLineThatSaysHowFarItIs() throws Exception {
        try (Terminal terminal = Terminal.run(PLAN, Map.of("NO_COLOR", "1"))) {
            assertThat(terminal.code()).isZero();
            assertThat(terminal.screen()).containsPattern("\\[\\d+ %\\] ").contains("  1. ");
            assertThat(terminal.screen().replace(ERASE, "")).doesNotContain(ESCAPE);
        }
    }

    @Test
    void aTerminalThatCanDoNothingGetsPlainLines() throws Exception {
        try (Terminal terminal = Terminal.run(PLAN, Map.of("TERM", "dumb"))) {
            assertThat(terminal.code()).isZero();
            assertThat(terminal.screen())
                    .contains("  1. ")
                    .doesNotContain(ESCAPE)
                    .doesNotContain(" %] ");
        }
    }

    @Test
    void theDocumentGoesIntoAFileWhileTheStepsGoToTheTerminal() throws Exception {
        try (Terminal terminal = Terminal.run(PLAN + " -o json > /dev/null", Map.of())) {
            assertThat(terminal.code()).isZero();
            assertThat(terminal.screen()).contains("  1. ").doesNotContain("\"steps\"");
        }
    }

    @Test
    void textIsAsWideAsTheTerminal() throws Exception {
        try (Terminal terminal = Terminal.run("stty cols 60; " + PLAN + " 2>/dev/null", Map.of())) {
            assertThat(terminal.code()).isZero();
            // commands are never wrapped, so that they can be copied
            assertThat(terminal.screen().lines().filter(line -> line.length() > 60 && !line.startsWith("      $ ")))
                    .isEmpty();
            assertThat(terminal.screen().lines().mapToInt(String::length).max().orElse(0))
                    .isGreaterThan(50);
        }
    }

    @Test
    void aVagueTaskIsAskedAboutOnTheSpot() throws Exception {
        try (Terminal terminal = Terminal.run("$PW plan --planner playbook 'Deploy the thing'", Map.of())) {
            terminal.until("? ").type("The microservice payment-api, to production\n");
            terminal.type("\n".repeat(20));

            assertThat(terminal.code()).isZero();
            assertThat(terminal.screen()).contains("payment-api").contains("Before you start");
        }
    }

    @Test
    void controlCEndsAWaitForAModelWithCode130() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        HttpServer silent = provider(() -> {
            asked.countDown();
            over.await();
        });
        try (Terminal terminal =
                Terminal.run("$PW plan --planner openai:m '" + "Upgrade PostgreSQL 12 to 15'", model(silent))) {
            asked.await();
            terminal.type("\u0003");

            assertThat(terminal.code()).isEqualTo(130);
            assertThat(terminal.screen()).doesNotContain("at dev.planwright");
        } finally {
            over.countDown();
            silent.stop(0);
        }
    }

    @Test
    void aProviderThatFailsIsCodeFiveWithAProblemForPrograms() throws Exception {
        HttpServer broken = provider(() -> {});
        try {
            Launched launched = Launched.run(
                    List.of(Launched.LAUNCHER, "plan", "--planner", "openai:m", "-o", "json", "Upgrade PostgreSQL"),
                    new byte[0],
                    model(broken),
                    Launched.ROOT);

            assertThat(launched.code()).as(launched.err()).isEqualTo(5);
            assertThat(launched.out()).startsWith("{").contains("proposers_failed");
            assertThat(launched.err())
                    .contains("planwright: No proposer finished")
                    .doesNotContain("a-secret-key");
        } finally {
            broken.stop(0);
        }
    }

    /** Refuses the key, after something else. */
    private static HttpServer provider(Wait first) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            try (exchange) {
                first.await();
                exchange.sendResponseHeaders(401, -1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        return server;
    }

    private interface Wait {
        void await() throws InterruptedException;
    }

    private static Map<String, String> model(HttpServer server) {
        return Map.of(
                "OPENAI_API_KEY",
                "a-secret-key",
                "OPENAI_BASE_URL",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** What is left on the screen: a line that was erased shows what came after. */
    private static String erased(String screen) {
        return screen.replaceAll("[^\n]*\r\u001b\\[K", "");
    }
}
