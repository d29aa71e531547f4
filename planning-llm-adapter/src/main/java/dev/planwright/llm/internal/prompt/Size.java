package dev.planwright.llm.internal.prompt;

import java.nio.charset.StandardCharsets;

/** How large texts are for a model. Thread-safe. */
final class Size {
    private static final int BYTES_PER_TOKEN = 3;

    private Size() {}

    /** About how many tokens a text has: one for three bytes of UTF-8, which is on the safe side for all usual models. */
    static int tokens(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length / BYTES_PER_TOKEN + 1;
    }

    /** How many characters of plain English so many tokens are. */
    static int characters(int tokens) {
        return Math.max(0, tokens) * BYTES_PER_TOKEN;
    }
}
