package dev.planwright.llm.internal.provider;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.planwright.llm.internal.chat.ChatEnd.Reason;
import dev.planwright.llm.internal.transport.BrokenCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads one protocol's pieces, which are whole answers too if a server does not stream.
 *
 * @param <T> a piece
 */
abstract class ReplyForm<T> {
    /** Buffers are shared by all threads: a virtual thread has none of its own to come back to. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ObjectReader reader;

    ReplyForm(Class<T> piece) {
        this.reader = JSON.readerFor(piece);
    }

    /** Takes over what a piece says. */
    abstract void take(T piece, Answer answer) throws BrokenCall;

    /**
     * Reads a piece.
     *
     * @throws BrokenCall if it is not of this form, or says that something went wrong
     */
    final void read(byte[] json, int size, Answer answer) throws BrokenCall {
        try {
            take(parse(json, size), answer);
        } catch (JsonEOFException e) {
            throw new BrokenCall(Reason.TRUNCATED, "stopped in the middle of a piece");
        } catch (JsonProcessingException e) {
            throw new BrokenCall(Reason.INVALID, "sent a piece that is not of its protocol");
        } catch (BrokenCall e) {
            throw e;
        } catch (IOException e) {
            throw new BrokenCall(Reason.INVALID, "sent a piece that cannot be read");
        }
    }

    private T parse(byte[] json, int size) throws IOException {
        try {
            return notNull(reader.readValue(json, 0, size));
        } catch (IOException e) {
            // bytes that are no UTF-8 are replaced, as everybody else does
            return notNull(reader.readValue(new String(json, 0, size, StandardCharsets.UTF_8)));
        }
    }

    private T notNull(T piece) throws BrokenCall {
        if (piece == null) {
            throw new BrokenCall(Reason.INVALID, "sent a piece without content");
        }
        return piece;
    }
}
