package dev.planwright.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The three standard streams and what is known about them. Texts are UTF-8 whatever the locale. A reader that goes away
 * ({@code | head}) is no error: the rest of the output is dropped. Writes are atomic by call; thread-safe.
 */
public final class Console {
    private final InputStream in;
    private final OutputStream out;
    private final OutputStream err;
    private final Traits traits;
    private boolean closed;

    /**
     * What the streams are connected to.
     *
     * @param outTerminal whether a person reads standard output
     * @param errTerminal whether a person reads standard error
     * @param colour whether colours are wanted where a person reads
     * @param width where text is wrapped, in characters, at least 40
     */
    public record Traits(boolean outTerminal, boolean errTerminal, boolean colour, int width) {
        /** Where text is wrapped if nobody says how wide the terminal is. */
        public static final int USUAL_WIDTH = 100;

        /** No terminal anywhere. */
        public static final Traits PIPED = new Traits(false, false, false, USUAL_WIDTH);
    }

    public Console(InputStream in, OutputStream out, OutputStream err, Traits traits) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.traits = traits;
    }

    /** The streams of this process. */
    public static Console ofProcess(Traits traits) {
        return new Console(
                new FileInputStream(FileDescriptor.in),
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                new FileOutputStream(FileDescriptor.err),
                traits);
    }

    /** What the streams are connected to. */
    public Traits traits() {
        return traits;
    }

    InputStream in() {
        return in;
    }

    /**
     * Writes to standard output and flushes it.
     *
     * @throws UncheckedIOException if the output cannot be written, for another reason than a reader that went away
     */
    public synchronized void print(String text) {
        if (closed) {
            return;
        }
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            if (!isReaderGone(e)) {
                throw new UncheckedIOException("standard output: " + e.getMessage(), e);
            }
            closed = true;
        }
    }

    /** Writes a line to standard error; that it cannot be written is nobody's business. */
    public synchronized void complain(String line) {
        try {
            err.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException e) {
            // there is no other place to say so
        }
    }

    /** Whether nobody reads standard output any more. */
    synchronized boolean isClosed() {
        return closed;
    }

    private static boolean isReaderGone(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("broken pipe") || message.contains("pipe is being closed");
    }
}
