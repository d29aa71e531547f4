package dev.planwright.llm.internal.transport;

import dev.planwright.llm.internal.chat.ChatEnd.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts bytes into lines, which end with LF, CR or both, as server-sent events may. Not thread-safe. */
final class Lines {
    private static final int USUAL_BYTES = 2048;

    private final InputStream in;
    private final int limit;
    private final Runnable beforeWaiting;
    private byte[] buffer = new byte[USUAL_BYTES];
    private int next;
    private int end;
    private int from;
    private int to;
    private boolean skipLineFeed;
    private boolean first = true;

    Lines(InputStream in, int limit, Runnable beforeWaiting) {
        this.in = in;
        this.limit = limit;
        this.beforeWaiting = beforeWaiting;
    }

    /** Goes to the next line; the last one may lack its end. */
    boolean next() throws IOException {
        int scan = next;
        while (true) {
            if (scan == end) {
                int used = next;
                if (!fill()) {
                    return line(end, end) && to > from;
                }
                scan -= used - next;
            }
            if (skipLineFeed) {
                skipLineFeed = false;
                if (buffer[scan] == '\n') {
                    next = ++scan;
                    continue;
                }
            }
            byte letter = buffer[scan];
            if (letter == '\n' || letter == '\r') {
                skipLineFeed = letter == '\r';
                return line(scan, scan + 1);
            }
            scan++;
        }
    }

    byte[] bytes() {
        return buffer;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    private boolean fill() throws IOException {
        if (next > 0) {
            System.arraycopy(buffer, next, buffer, 0, end - next);
            end -= next;
            next = 0;
        }
        if (end == buffer.length) {
            if (end >= limit) {
                throw new BrokenCall(Reason.INVALID, "sent a line of more than 1 MiB");
            }
            buffer = Arrays.copyOf(buffer, Math.min(limit, end * 2));
        }
        beforeWaiting.run();
        int count = in.read(buffer, end, buffer.length - end);
        if (count > 0) {
            end += count;
        }
        return count >= 0;
    }

    private boolean line(int lineEnd, int following) {
        from = next;
        to = lineEnd;
        next = following;
        if (first) {
            first = false;
            from += startsWithByteOrderMark() ? 3 : 0;
        }
        return true;
    }

    private boolean startsWithByteOrderMark() {
        return to - from >= 3
                && buffer[from] == (byte) 0xEF
                && buffer[from + 1] == (byte) 0xBB
                && buffer[from + 2] == (byte) 0xBF;
    }
}
