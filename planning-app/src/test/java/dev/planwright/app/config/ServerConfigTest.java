package dev.planwright.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.cli.Overrides;
import dev.planwright.cli.UsageException;
import dev.planwright.http.TlsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerConfigTest {
    @TempDir
    private Path folder;

    private ServerConfig read(Map<String, String> environment) {
        return new Configuration(folder, folder, environment)
                .read(Overrides.NONE)
                .server();
    }

    @Test
    void serves8080OfThisMachineWithoutKeysUnlessToldOtherwise() {
        ServerConfig config = read(Map.of());
        assertThat(config.http().host()).isEqualTo("127.0.0.1");
        assertThat(config.http().port()).isEqualTo(8080);
        assertThat(config.http().keys().isPresent()).isFalse();
        assertThat(config.http().tls()).isEmpty();
    }

    @Test
    void readsTimesSizesAndNumbers() {
        ServerConfig config = read(Map.of(
                "PLANWRIGHT_SERVER_PLAN_TIME", "90s",
                "PLANWRIGHT_SERVER_ORPHAN_GRACE", "0s",
                "PLANWRIGHT_SERVER_KEEP_ALIVE", "500ms",
                "PLANWRIGHT_SERVER_RETENTION", "7d",
                "PLANWRIGHT_SERVER_MAX_BODY", "64KiB",
                "PLANWRIGHT_SERVER_STORE_SIZE", "2GiB",
                "PLANWRIGHT_SERVER_MAX_STREAMS", "9500"));
        assertThat(config.runs().time()).isEqualTo(Duration.ofSeconds(90));
        assertThat(config.runs().orphanGrace()).isZero();
        assertThat(config.http().keepAlive()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.retention()).isEqualTo(Duration.ofDays(7));
        assertThat(config.http().maxBodyBytes()).isEqualTo(65_536);
        assertThat(config.storeSize()).isEqualTo(2L << 30);
        assertThat(config.http().maxStreams()).isEqualTo(9_500);
        assertThat(config.http().maxStreamsOfKey()).isEqualTo(9_500);
        assertThat(config.http().maxRequests()).isGreaterThan(9_500);
    }

    @ParameterizedTest
    @CsvSource({
        "PLAN_TIME, 90, is no time such as",
        "PLAN_TIME, 0s, must be at least 1ms",
        "KEEP_ALIVE, -1s, is no time such as",
        "MAX_BODY, 3GiB, is no size such as",
        "MAX_BODY, 0B, is no size such as",
        "MAX_PLANS, 0, must be a whole number from 1",
        "API_KEYS_FILE, nowhere, is no file that can be read",
        "TLS_CERTIFICATE, nowhere, is no file that can be read"
    })
    void saysWhatIsWrongWithAValueAndWhere(String variable, String value, String rule) {
        assertThatThrownBy(() -> read(Map.of("PLANWRIGHT_SERVER_" + variable, value)))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        e -> assertThat(String.join("\n", e.details()))
                                .contains("PLANWRIGHT_SERVER_" + variable, value, rule));
    }

    @Test
    void aKeyThatIsMisspeltIsToldWithTheOneThatWasMeant() {
        assertThatThrownBy(() -> read(Map.of("PLANWRIGHT_SERVER_PROT", "8080", "PLANWRIGHT_GARDEN", "x")))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        e -> assertThat(e.details())
                                .containsExactly(
                                        "environment: PLANWRIGHT_GARDEN: there is no such key",
                                        "environment: PLANWRIGHT_SERVER_PROT: there is no such key; did you mean"
                                                + " PLANWRIGHT_SERVER_PORT?"));
    }

    @Test
    void keysAndPasswordsAreShownNowhere() throws IOException {
        Path file = Files.writeString(folder.resolve("store"), "x");
        ServerConfig config = read(Map.of(
                "PLANWRIGHT_SERVER_API_KEYS", "ann=s3cret, bob=s3=cret",
                "PLANWRIGHT_SERVER_TLS_KEY_STORE", file.toString(),
                "PLANWRIGHT_SERVER_TLS_KEY_STORE_PASSWORD", "s3cret"));
        assertThat(config.http().keys().listed()).containsExactly("ann=s3cret", "bob=s3=cret");
        assertThat(config.http().tls()).contains(new TlsSettings.KeyStoreFile(file, "s3cret"));
        assertThat(config.toString()).doesNotContain("s3cret");
    }

    @Test
    void takesOneKindOfCertificateOnly() throws IOException {
        Path file = Files.writeString(folder.resolve("cert"), "x");
        assertThatThrownBy(() -> read(Map.of("PLANWRIGHT_SERVER_TLS_CERTIFICATE", file.toString())))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        e -> assertThat(e.details()).anyMatch(detail -> detail.startsWith("server.tls: set either")));
    }
}
