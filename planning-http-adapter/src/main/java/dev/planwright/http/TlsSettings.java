package dev.planwright.http;

import java.nio.file.Path;

/** With what the server proves who it is. Immutable, thread-safe; its text shows no password. */
public sealed interface TlsSettings {

    /** A key store of PKCS #12 or JKS. */
    record KeyStoreFile(Path file, String password) implements TlsSettings {
        @Override
        public String toString() {
            return "KeyStoreFile[" + file + "]";
        }
    }

    /**
     * PEM files.
     *
     * @param certificate the certificate, then those that vouch for it
     * @param privateKey the key in PKCS #8, not encrypted
     */
    record Pem(Path certificate, Path privateKey) implements TlsSettings {}
}
