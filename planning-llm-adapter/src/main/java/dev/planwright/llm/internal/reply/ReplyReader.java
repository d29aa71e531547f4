package dev.planwright.llm.internal.reply;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import dev.planwright.domain.request.ContextValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads a model's answer in pieces of any size, and tells its parts as soon as they are closed. Text is counted, not
 * kept: beside what a handler keeps, an open answer costs at most {@value #LONGEST_PART} characters of an unfinished part
 * and the parser's buffers, however long it is. Not thread-safe.
 */
public final class ReplyReader {
    /** How many characters a step, or another part of the answer, may have. */
    public static final int LONGEST_PART = 64 * 1024;

    /** How many characters an answer may have, text around the JSON included. */
    public static final int LONGEST_REPLY = 8 * 1024 * 1024;

    private static final int FLUSH_AT = 2048;

    /** How often something that looks like JSON may turn out to be prose. */
    private static final int MOST_MISSES = 3;

    /** An answer stays open for long: its parser has small buffers of its own, not the large ones that others left. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxStringLength(LONGEST_PART)
                    .maxNameLength(1000)
                    .maxNumberLength(100)
                    .build())
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final ReplyHandler handler;
    private final ReplyText text;
    private final StringBuilder json = new StringBuilder();
    private @Nullable JsonParser parser;
    private ReplyStructure structure;
    private long characters;
    private int sincePart;
    private int misses;
    private boolean missed;
    private State state = State.OPEN;

    ReplyReader(ReplyHandler handler) {
        this.handler = new Parts(handler);
        this.text = new ReplyText(new Json());
        this.structure = new ReplyStructure(this.handler);
    }

    /** How far the answer is. */
    public enum State {
        /** More is to come. */
        OPEN,
        /** The plan is closed; whatever follows is no part of it. */
        WHOLE,
        /** What came is no JSON, or too large: nothing more is read. */
        BROKEN
    }

    public State state() {
        return state;
    }

    /** Whether the list of steps has begun. */
    public boolean hasSteps() {
        return structure.hadSteps();
    }

    /** Whether the list of steps is closed, whatever is missing behind it. */
    public boolean hasAllSteps() {
        return structure.closedSteps();
    }

    /** Takes the next piece. */
    public void feed(String piece) {
        characters += piece.length();
        int read = 0;
        while (read < piece.length() && state == State.OPEN) {
            text.read(piece.charAt(read++));
        }
        if (state == State.OPEN && isTooLong()) {
            state = State.BROKEN;
        } else if (state == State.WHOLE && piece.chars().skip(read).anyMatch(Character::isLetterOrDigit)) {
            handler.onForm("has text after the JSON");
        }
    }

    /** Whether there is no use in waiting for the end of the answer. */
    public boolean isTooLong() {
        return characters > LONGEST_REPLY;
    }

    /** Gives the collected JSON to the parser, when a bracket has closed or much has come: before, nothing is finished; a lone first half of a surrogate pair waits for its other half. */
    private boolean parse(boolean all) {
        int end = json.length();
        if (!all && end > 0 && Character.isHighSurrogate(json.charAt(end - 1))) {
            end--;
        }
        if (end == 0) {
            return false;
        }
        byte[] bytes = json.substring(0, end).getBytes(StandardCharsets.UTF_8);
        json.delete(0, end);
        try {
            return parse(bytes);
        } catch (IOException e) {
            return miss();
        }
    }

    /** Braces in prose may hold what begins like JSON and is none; once steps have begun, it is the plan that is broken. */
    private boolean miss() {
        if (structure.hadSteps() || ++misses > MOST_MISSES) {
            state = State.BROKEN;
            return true;
        }
        missed = true;
        parser = null;
        structure = new ReplyStructure(handler);
        return true;
    }

    private boolean parse(byte[] bytes) throws IOException {
        JsonParser reading = parser;
        if (reading == null) {
            reading = FACTORY.createNonBlockingByteArrayParser();
            parser = reading;
        }
        ((ByteArrayFeeder) reading.getNonBlockingInputFeeder()).feedInput(bytes, 0, bytes.length);
        for (JsonToken token = reading.nextToken(); token != JsonToken.NOT_AVAILABLE; token = reading.nextToken()) {
            if (token == null) {
                return true;
            }
            if (structure.take(token, reading)) {
                return close(reading);
            }
        }
        return false;
    }

    /** An object that holds no steps, such as an example in prose, is not the plan unless nothing else comes. */
    private boolean close(JsonParser closed) throws IOException {
        closed.close();
        parser = null;
        if (structure.hadSteps()) {
            state = State.WHOLE;
        } else {
            structure = new ReplyStructure(handler);
            handler.onNoPlan();
        }
        return true;
    }

    /** Counts anew with each part. */
    private final class Parts implements ReplyHandler {
        private final ReplyHandler next;

        private Parts(ReplyHandler next) {
            this.next = next;
        }

        @Override
        public void onField(String name, ContextValue value) {
            sincePart = 0;
            next.onField(name, value);
        }

        @Override
        public void onStep(String key, ContextValue.Fields step) {
            sincePart = 0;
            next.onStep(key, step);
        }

        @Override
        public void onNoPlan() {
            next.onNoPlan();
        }

        @Override
        public void onForm(String what) {
            next.onForm(what);
        }
    }

    /** Collects the JSON that was found. */
    private final class Json implements ReplyText.Sink {
        @Override
        public void onJson(char character) {
            if (++sincePart > LONGEST_PART) {
                state = State.BROKEN;
            }
            if (missed || state != State.OPEN) {
                return;
            }
            json.append(character);
            if (json.length() >= FLUSH_AT) {
                parse(false);
            }
        }

        @Override
        public boolean onClosed() {
            boolean over = missed || state != State.OPEN || parse(true);
            missed = false;
            return over;
        }

        @Override
        public void onForm(String what) {
            handler.onForm(what);
        }
    }
}
