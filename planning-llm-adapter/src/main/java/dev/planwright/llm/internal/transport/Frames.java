package dev.planwright.llm.internal.transport;

import dev.planwright.llm.internal.chat.ChatEnd.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts an answer into the JSON texts that it consists of. Before it has to wait for more bytes, it tells so: whoever
 * gathers what the frames say can pass it on then. Memory is bounded by {@link #MAX_BYTES}. Not thread-safe.
 */
public final class Frames {
    /** The longest frame and the longest line. */
    public static final int MAX_BYTES = 1 << 20;

    /** How the frames of an answer are told apart. */
    public enum Form {
        /** Server-sent events. */
        EVENTS,
        /** One JSON text a line. */
        LINES,
        /** One JSON text in all. */
        WHOLE
    }

    private static final byte[] DATA = {'d', 'a', 't', 'a'};

    private final Form form;
    private final Lines lines;
    private byte[] frame = new byte[512];
    private int size;

    /**
     * @param beforeWaiting run whenever all bytes that have come are used up
     */
    public Frames(Form form, InputStream in, Runnable beforeWaiting) {
        this.form = form;
        this.lines = new Lines(in, MAX_BYTES, beforeWaiting);
    }

    /**
     * Goes to the next frame that is not empty. Its bytes are in {@link #bytes}.
     *
     * @return whether there is one
     * @throws BrokenCall {@code INVALID} if it is longer than {@link #MAX_BYTES}, or whatever breaks the answer off
     */
    public boolean next() throws IOException {
        size = 0;
        while (lines.next()) {
            boolean complete = switch (form) {
                case EVENTS -> addToEvent();
                case LINES -> addAsItIs();
                case WHOLE -> {
                    addAsItIs();
                    add(new byte[] {'\n'}, 0, 1);
                    yield false;
                }
            };
            if (complete) {
                return true;
            }
        }
        return size > 0;
    }

    /** The bytes of the frame, from 0 to {@link #size}; valid until the next one. */
    public byte[] bytes() {
        return frame;
    }

    /** How many bytes the frame has. */
    public int size() {
        return size;
    }

    private boolean addAsItIs() throws BrokenCall {
        add(lines.bytes(), lines.from(), lines.to());
        return size > 0;
    }

    /**
     * A blank line ends an event; all but data is not for us. Lines of data are joined without the line breaks that the
     * standard puts between them: in JSON they mean nothing where they may stand, and break strings where they may not.
     */
    private boolean addToEvent() throws BrokenCall {
        byte[] line = lines.bytes();
        int from = lines.from();
        int to = lines.to();
        if (from == to) {
            return size > 0;
        }
        int colon = from + DATA.length;
        boolean isData = colon <= to
                && Arrays.equals(line, from, colon, DATA, 0, DATA.length)
                && (colon == to || line[colon] == ':');
        if (isData && colon < to) {
            int begin = colon + 1 < to && line[colon + 1] == ' ' ? colon + 2 : colon + 1;
            add(line, begin, to);
        }
        return false;
    }

    private void add(byte[] source, int from, int to) throws BrokenCall {
        int length = to - from;
        if (size + length > MAX_BYTES) {
            throw new BrokenCall(Reason.INVALID, "sent a piece of more than 1 MiB");
        }
        if (size + length > frame.length) {
            frame = Arrays.copyOf(frame, Math.max(frame.length * 2, size + length));
        }
        System.arraycopy(source, from, frame, size, length);
        size += length;
    }
}
