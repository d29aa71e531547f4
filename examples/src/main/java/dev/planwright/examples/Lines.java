package dev.planwright.examples;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes lines. Thread-safe if the target is. */
final class Lines {
    private Lines() {}

    static void append(Appendable out, String line) {
        try {
            out.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
