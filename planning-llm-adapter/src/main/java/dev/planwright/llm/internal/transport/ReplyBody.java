package dev.planwright.llm.internal.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/** The bytes of an answer as a stream that waits only as long as there is patience. Not thread-safe. */
final class ReplyBody extends InputStream {
    private final BodySignals signals;
    private final Patience patience;
    private final Deque<ByteBuffer> pieces = new ArrayDeque<>();
    private boolean ended;

    ReplyBody(BodySignals signals, Patience patience) {
        this.signals = signals;
        this.patience = patience;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = 0;
        while (count == 0) {
            while (pieces.isEmpty()) {
                if (ended) {
                    return -1;
                }
                takeSignal();
            }
            count = take(target, offset, length);
        }
        return count;
    }

    private int take(byte[] target, int offset, int length) {
        int count = 0;
        for (ByteBuffer piece = pieces.peek(); piece != null && count < length; piece = pieces.peek()) {
            int size = Math.min(length - count, piece.remaining());
            piece.get(target, offset + count, size);
            count += size;
            if (!piece.hasRemaining()) {
                pieces.remove();
            }
        }
        return count;
    }

    @Override
    public int available() {
        return pieces.stream().mapToInt(ByteBuffer::remaining).sum();
    }

    private void takeSignal() throws IOException {
        patience.refuseIfUnwanted();
        BodySignals.Signal signal = signals.await(patience);
        if (signal instanceof BodySignals.Signal.Piece piece) {
            pieces.addAll(piece.bytes());
            if (piece.isLast()) {
                signals.next();
            }
        } else if (signal instanceof BodySignals.Signal.Broken broken) {
            throw Exchange.broken(broken.error());
        } else {
            ended = true;
        }
    }
}
