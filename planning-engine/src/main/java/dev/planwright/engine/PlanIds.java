package dev.planwright.engine;

import java.security.SecureRandom;
import java.util.function.Supplier;

/** Makes ids of plans that cannot be guessed: {@code plan-} and 26 letters and digits, 128 random bits. Thread-safe. */
final class PlanIds implements Supplier<String> {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LETTERS = 26;

    /** Made when the first id is asked for: finding a provider of randomness takes longer than checking a small plan. */
    private static final class Source {
        static final SecureRandom RANDOM = new SecureRandom();
    }

    @Override
    public String get() {
        StringBuilder id = new StringBuilder("plan-");
        for (int i = 0; i < LETTERS; i++) {
            id.append(ALPHABET.charAt(Source.RANDOM.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
