package dev.planwright.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.Supplier;

/**
 * Makes ids of plans that cannot be guessed: {@code plan-} and 26 letters and digits, 130 random bits. Thread-safe.
 *
 * <p>They come from the kernel's generator, which {@link SecureRandom} reads too; finding a provider of randomness first
 * takes longer than checking a small plan.
 */
final class PlanIds implements Supplier<String> {
    private static final Path KERNEL = Path.of("/dev/urandom");
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LETTERS = 26;

    @Override
    public String get() {
        StringBuilder id = new StringBuilder("plan-");
        for (byte random : random()) {
            id.append(ALPHABET.charAt(random & (ALPHABET.length() - 1)));
        }
        return id.toString();
    }

    private static byte[] random() {
        try (InputStream kernel = Files.newInputStream(KERNEL)) {
            byte[] bytes = kernel.readNBytes(LETTERS);
            return bytes.length == LETTERS ? bytes : elsewhere();
        } catch (IOException e) {
            return elsewhere();
        }
    }

    /** Where there is no such file. */
    private static byte[] elsewhere() {
        byte[] bytes = new byte[LETTERS];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
