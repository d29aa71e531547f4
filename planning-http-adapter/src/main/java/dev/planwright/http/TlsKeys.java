package dev.planwright.http;

import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Reads the server's certificate and key. Thread-safe. */
final class TlsKeys {
    private static final Pattern PRIVATE_KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519");

    private TlsKeys() {}

    /** @throws PlanningException {@code INVALID_REQUEST} naming the file that cannot be used */
    static SslContextFactory.Server read(TlsSettings settings) {
        SslContextFactory.Server ssl = new SslContextFactory.Server();
        if (settings instanceof TlsSettings.Pem pem) {
            String password = UUID.randomUUID().toString(); // of a store that never leaves the memory
            ssl.setKeyStore(keyStore(pem, password));
            ssl.setKeyStorePassword(password);
        } else if (settings instanceof TlsSettings.KeyStoreFile store) {
            ssl.setKeyStore(keyStore(store));
            ssl.setKeyStorePassword(store.password());
        }
        return ssl;
    }

    private static KeyStore keyStore(TlsSettings.KeyStoreFile settings) {
        try {
            return KeyStore.getInstance(
                    settings.file().toFile(), settings.password().toCharArray());
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(settings.file(), "is no key store of PKCS #12 or JKS with the password given", e);
        }
    }

    private static KeyStore keyStore(TlsSettings.Pem pem, String password) {
        Certificate[] chain = certificates(pem.certificate());
        PrivateKey key = privateKey(pem.privateKey());
        try {
            requirePair(chain[0], key);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", key, password.toCharArray(), chain);
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(pem.privateKey(), "is not the key of the certificate", e);
        }
    }

    /** Signs something with the key, which the certificate must bear out. */
    private static void requirePair(Certificate certificate, PrivateKey key) throws GeneralSecurityException {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> "Ed25519";
        };
        byte[] text = {1, 2, 3};
        Signature signing = Signature.getInstance(algorithm);
        signing.initSign(key);
        signing.update(text);
        Signature proof = Signature.getInstance(algorithm);
        proof.initVerify(certificate);
        proof.update(text);
        if (!proof.verify(signing.sign())) {
            throw new GeneralSecurityException("another key");
        }
    }

    private static Certificate[] certificates(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Certificate[] chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .toArray(Certificate[]::new);
            if (chain.length > 0) {
                return chain;
            }
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(file, "holds no certificates in PEM", e);
        }
        throw unusable(file, "holds no certificates in PEM", new IOException("empty"));
    }

    private static PrivateKey privateKey(Path file) {
        PKCS8EncodedKeySpec key = new PKCS8EncodedKeySpec(pkcs8(file));
        return ALGORITHMS.stream()
                .flatMap(algorithm -> privateKey(key, algorithm).stream())
                .findFirst()
                .orElseThrow(() -> unusable(
                        file, "holds a key of another kind than " + ALGORITHMS, new IOException("unknown algorithm")));
    }

    /** The key, if it is one of this algorithm. */
    private static Optional<PrivateKey> privateKey(PKCS8EncodedKeySpec key, String algorithm) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(key));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static byte[] pkcs8(Path file) {
        try {
            Matcher key = PRIVATE_KEY.matcher(Files.readString(file, StandardCharsets.US_ASCII));
            if (key.find()) {
                return Base64.getMimeDecoder().decode(key.group(1));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(file, "cannot be read", e);
        }
        throw unusable(
                file,
                "holds no private key in PKCS #8 (\"BEGIN PRIVATE KEY\"); openssl pkcs8 -topk8 -nocrypt makes one",
                new IOException("no key"));
    }

    private static PlanningException unusable(Path file, String why, Exception cause) {
        return new PlanningException(PlanningError.INVALID_REQUEST, "TLS cannot be used: " + file + " " + why, cause);
    }
}
