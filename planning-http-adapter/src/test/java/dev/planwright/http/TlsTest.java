package dev.planwright.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.domain.error.PlanningException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TlsTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    static Path folder;

    private static KeyStore store;

    /** By the tool that every JDK brings. */
    @BeforeAll
    static void makeKeys() throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        try (InputStream out = keytool.getInputStream()) {
            assertThat(new String(out.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .isNotNull();
        }
        assertThat(keytool.waitFor()).isZero();
        store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        writePem("cert.pem", "CERTIFICATE", store.getCertificate("server").getEncoded());
        writePem(
                "key.pem",
                "PRIVATE KEY",
                store.getKey("server", PASSWORD.toCharArray()).getEncoded());
    }

    private static void writePem(String name, String kind, byte[] content) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                        .formatted(kind, Base64.getMimeEncoder().encodeToString(content), kind));
    }

    private static HttpResponse<String> health(TlsSettings tls) throws Exception {
        HttpSettings settings = TestServer.SETTINGS.with().tls(tls).build();
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        try (TestServer server = TestServer.proposing(ScriptedProposer.finishing(1), settings)) {
            URI health = URI.create("https://localhost:" + server.server.port() + "/health");
            return HttpClient.newBuilder()
                    .sslContext(context)
                    .build()
                    .send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void servesWithAKeyStore() throws Exception {
        HttpResponse<String> answer = health(new TlsSettings.KeyStoreFile(folder.resolve("keys.p12"), PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void servesWithPemFiles() throws Exception {
        TlsSettings pem = new TlsSettings.Pem(folder.resolve("cert.pem"), folder.resolve("key.pem"));
        assertThat(health(pem).statusCode()).isEqualTo(200);
    }

    @Test
    void saysUntilWhenACertificateHolds() throws Exception {
        Instant end =
                ((X509Certificate) store.getCertificate("server")).getNotAfter().toInstant();
        assertThat(TlsCertificate.validUntil(new TlsSettings.KeyStoreFile(folder.resolve("keys.p12"), PASSWORD)))
                .isEqualTo(end);
        assertThat(TlsCertificate.validUntil(
                        new TlsSettings.Pem(folder.resolve("cert.pem"), folder.resolve("key.pem"))))
                .isEqualTo(end);
    }

    @Test
    void refusesTheKeyOfAnotherCertificate() throws Exception {
        PrivateKey other = KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate();
        writePem("other.pem", "PRIVATE KEY", other.getEncoded());
        TlsSettings mixed = new TlsSettings.Pem(folder.resolve("cert.pem"), folder.resolve("other.pem"));
        assertThatThrownBy(() -> health(mixed))
                .isInstanceOf(PlanningException.class)
                .hasMessageContaining("other.pem is not the key of the certificate");
    }

    @Test
    void saysWhichFileCannotBeUsed() {
        TlsSettings swapped = new TlsSettings.Pem(folder.resolve("key.pem"), folder.resolve("cert.pem"));
        assertThatThrownBy(() -> health(swapped))
                .isInstanceOf(PlanningException.class)
                .hasMessageContaining("key.pem");
        TlsSettings locked = new TlsSettings.KeyStoreFile(folder.resolve("keys.p12"), "wrong-password");
        assertThatThrownBy(() -> health(locked))
                .isInstanceOf(PlanningException.class)
                .hasMessageContaining("keys.p12")
                .hasMessageNotContaining("wrong-password");
    }
}
