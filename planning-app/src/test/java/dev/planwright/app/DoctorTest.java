package dev.planwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.app.config.Configuration;
import dev.planwright.cli.Check;
import dev.planwright.cli.Overrides;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    @TempDir
    private Path folder;

    private Check check(String subject, String... settings) {
        return checks(settings).stream()
                .filter(each -> each.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private List<Check> checks(String... settings) {
        Map<String, String> environment = new HashMap<>(Map.of("PLANWRIGHT_SERVER_PORT", "0"));
        for (int i = 0; i < settings.length; i += 2) {
            environment.put("PLANWRIGHT_SERVER_" + settings[i], settings[i + 1]);
        }
        return Doctor.examine(new Configuration(folder, folder, environment), Overrides.NONE);
    }

    @Test
    void saysAllThatIsWrongWithAConfigurationAndLooksAtTheRest() throws IOException {
        Path file = Files.writeString(
                folder.resolve("planwright.yaml"),
                "plannr: openai\nplanner: [openai:gpt-4o, nobody]\nworking_time: {hours_per_day: 25}\n");
        assertThat(checks())
                .extracting(Check::subject)
                .containsExactly(
                        "Java",
                        "configuration",
                        "configuration",
                        "configuration",
                        "configuration",
                        "playbooks",
                        "API keys",
                        "server");
        assertThat(checks())
                .filteredOn(each -> !each.isWell())
                .extracting(Check::message)
                .allMatch(message -> message.startsWith(file + ": "))
                .anySatisfy(message -> assertThat(message).contains("did you mean planner?"))
                .anySatisfy(message -> assertThat(message).contains("needs a key: set OPENAI_API_KEY"))
                .anySatisfy(message -> assertThat(message).contains("no planner called \"nobody\""))
                .anySatisfy(message -> assertThat(message).contains("\"25\" must be a number of hours"));
    }

    @Test
    void saysWhichFilesOfConfigurationThereAre() throws IOException {
        assertThat(check("configuration")).isEqualTo(new Check("configuration", true, "no file, so as usual"));
        Path file = Files.writeString(folder.resolve("planwright.yaml"), "# nothing yet\n");
        assertThat(check("configuration")).isEqualTo(new Check("configuration", true, file.toString()));
    }

    @Test
    void findsNothingWrongWithAFreshMachine() {
        assertThat(check("API keys").message()).isEqualTo("none, so a server serves this machine only");
        assertThat(check("Java").message()).startsWith("" + Runtime.version().feature());
        for (String subject : List.of("API keys", "Java", "playbooks", "server")) {
            assertThat(check(subject).isWell()).as(subject).isTrue();
        }
    }

    @Test
    void readsTheFileOfKeys() throws IOException {
        Path keys = Files.writeString(folder.resolve("keys"), "ann s3cret-of-ann\nbob s3cret-of-bob rate=5/m\n");
        assertThat(check("API keys", "API_KEYS_FILE", keys.toString()))
                .isEqualTo(new Check("API keys", true, "2 can be used"));
        Files.writeString(keys, "ann s3cret-of-ann\n\nbob s3cret-of-bob rates=5\n");
        Check wrong = check("API keys", "API_KEYS_FILE", keys.toString());
        assertThat(wrong.isWell()).isFalse();
        assertThat(wrong.message()).contains(keys + ", line 3", "rate=N/s").doesNotContain("s3cret");
    }

    @Test
    void saysThatOtherMachinesNeedKeys() {
        Check wrong = check("API keys", "HOST", "0.0.0.0");
        assertThat(wrong.isWell()).isFalse();
        assertThat(wrong.message()).contains("0.0.0.0", "set server.api_keys_file");
    }

    @Test
    void saysThatAPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Check wrong = check("server", "PORT", Integer.toString(taken.getLocalPort()));
            assertThat(wrong.isWell()).isFalse();
            assertThat(wrong.message()).contains(":" + taken.getLocalPort(), "--port");
        }
    }

    @Test
    void saysWhatIsWrongWithCertificates() throws IOException {
        Path certificate = Files.writeString(folder.resolve("cert.pem"), "no certificate");
        Check wrong =
                check("TLS", "TLS_CERTIFICATE", certificate.toString(), "TLS_PRIVATE_KEY", certificate.toString());
        assertThat(wrong.isWell()).isFalse();
        assertThat(wrong.message()).contains("cert.pem", "no certificates in PEM");
    }
}
