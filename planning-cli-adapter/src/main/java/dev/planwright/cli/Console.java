package dev.planwright.cli;

import dev.planwright.domain.request.Unseen;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
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
    private static final int LONGEST_LINE = 10_000;
    /** Back to the start of the line, which is erased. */
    private static final String ERASE = "\r\u001b[K";

    private static final String DIM = "\u001b[2m";
    private static final String NORMAL = "\u001b[0m";

    private final InputStream in;
    private final OutputStream out;
    private final OutputStream err;
    private final Traits traits;
    private boolean closed;

    /**
     * What the streams are connected to.
     *
     * @param inTerminal whether a person types standard input
     * @param outTerminal whether a person reads standard output
     * @param errTerminal whether a person reads standard error
     * @param screen what may be shown where a person reads
     * @param width where text is wrapped, in characters, at least 40
     */
    public record Traits(boolean inTerminal, boolean outTerminal, boolean errTerminal, Screen screen, int width) {
        /** Where text is wrapped if nobody says how wide the terminal is. */
        public static final int USUAL_WIDTH = 100;

        /** No terminal anywhere. */
        public static final Traits PIPED = new Traits(false, false, false, Screen.DUMB, USUAL_WIDTH);

        /** Whether colours may be shown. */
        public boolean colour() {
            return screen == Screen.COLOUR;
        }

        /** Whether a line on standard error can be written over. */
        boolean erases() {
            return errTerminal && screen != Screen.DUMB;
        }
    }

    /** What a terminal can show, or may. */
    public enum Screen {
        /** Lines one after the other. */
        DUMB,
        /** Lines that take the place of others, without colours. */
        PLAIN,
        COLOUR
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
                // buffered also because the plain stream asks for its place, which a pipe has not (JDK 17)
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                new FileOutputStream(FileDescriptor.err),
                traits);
    }

    /** What the streams are connected to. */
    public Traits traits() {
        return traits;
    }

    /** Standard input. */
    public InputStream in() {
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

    /**
     * Writes a line to standard error, without what a terminal would obey; that it cannot be written is nobody's business.
     */
    public synchronized void complain(String line) {
        write((traits.erases() ? ERASE : "") + Unseen.spaced(line) + "\n");
    }

    /** Writes a line of what happens to standard error, dimmed where colours may be shown. */
    public synchronized void tell(String line) {
        String shown = Unseen.spaced(line);
        write((traits.erases() ? ERASE : "") + (traits.colour() && !shown.isEmpty() ? DIM + shown + NORMAL : shown)
                + "\n");
    }

    private void write(String text) {
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException e) {
            // there is no other place to say so
        }
    }

    /** Writes a question to standard error and answers the line that is typed, empty at the end of the input. */
    public synchronized String ask(String question) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            write(Unseen.spaced(question));
            for (int next = in.read(); next >= 0 && next != '\n' && line.size() < LONGEST_LINE; next = in.read()) {
                line.write(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("standard input: " + e.getMessage(), e);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Shows a line on standard error that the next one takes the place of; where nothing can be erased, nothing. */
    public synchronized void status(String text) {
        if (traits.erases()) {
            write(ERASE + Unseen.spaced(text));
        }
    }

    /** Whether nobody reads standard output any more. */
    public synchronized boolean isClosed() {
        return closed;
    }

    private static boolean isReaderGone(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("broken pipe") || message.contains("pipe is being closed");
    }
}
