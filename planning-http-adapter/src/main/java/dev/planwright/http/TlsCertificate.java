package dev.planwright.http;

import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;

/** What a server's certificate says, without a server. Thread-safe. */
public final class TlsCertificate {
    private TlsCertificate() {}

    /**
     * When the certificate ends.
     *
     * @throws PlanningException {@code INVALID_REQUEST} naming the file that cannot be used
     */
    public static Instant validUntil(TlsSettings settings) {
        KeyStore store = TlsKeys.read(settings).getKeyStore();
        try {
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate certificate) {
                    return certificate.getNotAfter().toInstant();
                }
            }
        } catch (KeyStoreException e) {
            throw new IllegalStateException("a key store that was read can be asked", e);
        }
        throw new PlanningException(
                PlanningError.INVALID_REQUEST, "TLS cannot be used: the key store holds no private key");
    }
}
