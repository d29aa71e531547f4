package dev.planwright.http.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key that lets somebody in. It holds the hash of the secret only. Immutable, thread-safe.
 *
 * @param hash SHA-256 in hexadecimal digits
 * @param streams how many streams its holder may have open; absent for the server's usual
 * @param rate how many requests its holder may send in which time; absent for no limit
 */
record ApiKey(String name, String hash, OptionalInt streams, Optional<Rate> rate) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern HASH = Pattern.compile("sha256:([0-9a-fA-F]{64})");
    private static final Pattern STREAMS = Pattern.compile("streams=(\\d{1,6})");

    /** Says what is wrong with a key, without the key. */
    static final class BadKey extends Exception {
        private static final long serialVersionUID = 1L;

        private final String rule;

        BadKey(String rule) {
            super(rule);
            this.rule = rule;
        }

        String rule() {
            return rule;
        }
    }

    /** Reads a line of a key file. */
    static ApiKey ofLine(String line) throws BadKey {
        String[] parts = line.strip().split("\\s+");
        if (parts.length < 2) {
            throw new BadKey("must be NAME sha256:HEX|KEY [streams=N] [rate=N/m]");
        }
        ApiKey key = of(parts[0], parts[1]);
        for (int i = 2; i < parts.length; i++) {
            key = key.with(parts[i]);
        }
        return key;
    }

    /** Reads {@code NAME=KEY}. */
    static ApiKey ofPair(String pair) throws BadKey {
        int sign = pair.indexOf('=');
        if (sign < 0) {
            throw new BadKey("must be NAME=KEY");
        }
        return of(pair.substring(0, sign).strip(), pair.substring(sign + 1).strip());
    }

    private static ApiKey of(String name, String key) throws BadKey {
        if (!NAME.matcher(name).matches()) {
            throw new BadKey("has no name of 1 to 64 letters, digits, dots, dashes and underscores");
        }
        Matcher hash = HASH.matcher(key);
        if (key.startsWith("sha256:") && !hash.matches()) {
            throw new BadKey("of " + name + " is sha256: without 64 hexadecimal digits");
        }
        if (key.isEmpty()) {
            throw new BadKey("of " + name + " is empty");
        }
        String digest = hash.matches() ? hash.group(1).toLowerCase(Locale.ROOT) : hash(key);
        return new ApiKey(name, digest, OptionalInt.empty(), Optional.empty());
    }

    private ApiKey with(String option) throws BadKey {
        Matcher many = STREAMS.matcher(option);
        if (many.matches() && Integer.parseInt(many.group(1)) > 0) {
            return new ApiKey(name, hash, OptionalInt.of(Integer.parseInt(many.group(1))), rate);
        }
        return Rate.of(option)
                .map(given -> new ApiKey(name, hash, streams, Optional.of(given)))
                .orElseThrow(() ->
                        new BadKey("of " + name + " has an option that is neither streams=N nor rate=N/s, N/m or N/h"));
    }

    /** The SHA-256 of a key in hexadecimal digits. */
    static String hash(String key) {
        try {
            byte[] text = key.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    boolean hasLimitsOf(ApiKey other) {
        return streams.equals(other.streams) && rate.equals(other.rate);
    }

    /** Whether a given hash is this key's. Takes as long for a wrong one as for the right one. */
    boolean fits(String given) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }
}
