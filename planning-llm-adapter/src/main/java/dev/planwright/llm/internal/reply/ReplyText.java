package dev.planwright.llm.internal.reply;

import java.util.Locale;

/**
 * Finds the JSON in an answer, one character after the other: skips what stands before it and after it, thinking in tags
 * and code fences, and counts all of it. Stores nothing but a few characters of look-ahead. Not thread-safe.
 */
final class ReplyText {
    private static final int LONGEST_TAG = 12;

    private final Sink sink;
    private final StringBuilder held = new StringBuilder();
    private State state = State.PROSE;
    private boolean inString;
    private boolean escaped;
    private boolean afterComma;
    private int fences;
    private boolean prose;

    ReplyText(Sink sink) {
        this.sink = sink;
    }

    /** Takes the JSON. */
    interface Sink {
        void onJson(char character);

        /** A bracket has closed. Answers whether the JSON is whole. */
        boolean onClosed();

        void onForm(String what);
    }

    private enum State {
        PROSE,
        TAG,
        THINKING,
        OPENED,
        JSON
    }

    void read(char character) {
        switch (state) {
            case PROSE -> prose(character);
            case TAG -> tag(character);
            case THINKING -> thinking(character);
            case OPENED -> opened(character);
            case JSON -> json(character);
        }
    }

    private void prose(char character) {
        if (character == '{' || character == '[') {
            hold(character, State.OPENED);
        } else if (character == '<') {
            hold(character, State.TAG);
        } else if (character == '`') {
            fences++;
        } else if (character == '\uFEFF') {
            sink.onForm("begins with a byte order mark");
        } else if (!Character.isWhitespace(character) && fences % 6 == 0) {
            prose = true;
        }
    }

    private void hold(char character, State next) {
        held.setLength(0);
        held.append(character);
        state = next;
    }

    private void tag(char character) {
        held.append(character);
        if (character == '>') {
            String tag = held.toString().toLowerCase(Locale.ROOT);
            state = tag.matches("<(?:think|thinking|thought|reasoning)>") ? State.THINKING : State.PROSE;
            prose |= state == State.PROSE && !tag.startsWith("</think");
            held.setLength(0);
        } else if (character == '{' || character == '[') {
            prose = true;
            hold(character, State.OPENED);
        } else if (held.length() > LONGEST_TAG) {
            prose = true;
            state = State.PROSE;
        }
    }

    /** Looks only for the end of the thinking. */
    private void thinking(char character) {
        if (character == '<') {
            held.setLength(0);
        }
        if (held.length() <= LONGEST_TAG) {
            held.append(character);
        }
        if (character == '>'
                && held.toString().toLowerCase(Locale.ROOT).matches("</(?:think|thinking|thought|reasoning)>")) {
            sink.onForm("thinks aloud before it");
            state = State.PROSE;
        }
    }

    /** A brace in prose is no beginning: the first thing in an object is a key, in an array an object. */
    private void opened(char character) {
        boolean object = held.charAt(0) == '{';
        if (Character.isWhitespace(character)) {
            return;
        }
        if (object ? "\"'/}".indexOf(character) >= 0 : character == '{') {
            begin(character);
        } else {
            prose = true;
            state = State.PROSE;
            prose(character);
        }
    }

    private void begin(char next) {
        if (fences > 0) {
            sink.onForm("stands in a code fence");
        }
        if (prose) {
            sink.onForm("has text before the JSON");
        }
        state = State.JSON;
        inString = false;
        afterComma = false;
        json(held.charAt(0));
        json(next);
    }

    private void json(char character) {
        sink.onJson(character);
        if (inString) {
            inString = escaped || character != '"';
            escaped = !escaped && character == '\\';
        } else {
            outsideStrings(character);
        }
    }

    private void outsideStrings(char character) {
        boolean closing = character == '}' || character == ']';
        if (closing && afterComma) {
            sink.onForm("has a comma after the last element");
        }
        if (character == '/' || character == '#') {
            sink.onForm("contains comments");
        }
        if (!Character.isWhitespace(character)) {
            afterComma = character == ',';
        }
        inString = character == '"';
        if (closing && sink.onClosed()) {
            state = State.PROSE;
            prose = false;
            fences = 0;
        }
    }
}
