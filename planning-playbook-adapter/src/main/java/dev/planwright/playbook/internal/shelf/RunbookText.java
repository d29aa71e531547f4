package dev.planwright.playbook.internal.shelf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes text of a file's bytes: UTF-8, or UTF-16 with its mark; what is neither gives replacement characters. Stateless. */
final class RunbookText {
    private static final int LOOKED_AT = 8_000;

    private RunbookText() {}

    /** The text; absent for what is too large or no text at all. */
    static Optional<String> of(byte[] bytes) {
        if (bytes.length > RunbookFiles.LARGEST_FILE) {
            return Optional.empty();
        }
        Charset charset = charset(bytes);
        String text = new String(bytes, charset);
        boolean binary = charset.equals(StandardCharsets.UTF_8)
                && text.substring(0, Math.min(text.length(), LOOKED_AT)).indexOf('\0') >= 0;
        return binary ? Optional.empty() : Optional.of(text);
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int mark = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        return mark == 0xfeff || mark == 0xfffe ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
