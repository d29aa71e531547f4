package dev.planwright.llm.internal.transport;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Tells whether bytes of an answer may end something that a reader waits for: a brace that closes within a JSON string,
 * which is where the JSON of a model stands in the JSON of its provider. What stands in compressed bytes is not seen. Not
 * thread-safe.
 */
final class Closings {
    private boolean inString;
    private boolean escaped;

    /** Looks at the next bytes, and leaves them as they are. */
    boolean isIn(List<ByteBuffer> pieces) {
        boolean closes = false;
        for (ByteBuffer piece : pieces) {
            for (int at = piece.position(); at < piece.limit(); at++) {
                closes |= isClosing(piece.get(at));
            }
        }
        return closes;
    }

    private boolean isClosing(byte letter) {
        if (letter == '\n') {
            inString = false;
            escaped = false;
            return false;
        }
        if (escaped) {
            escaped = false;
        } else if (letter == '\\') {
            escaped = inString;
        } else if (letter == '"') {
            inString = !inString;
        }
        return inString && letter == '}';
    }
}
