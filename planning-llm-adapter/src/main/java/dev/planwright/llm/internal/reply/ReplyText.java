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
    private final JsonOutline outline = new JsonOutline();
    private State state = State.PROSE;
    private boolean within;
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
            boolean thinks = tag.matches("<(?:think|thinking|thought|reasoning)>");
            prose |= !thinks && !tag.startsWith("</think");
            leaveTag(thinks ? State.THINKING : State.PROSE);
        } else if (within && held.length() > LONGEST_TAG) {
            leaveTag(State.PROSE);
        } else if (!within && (character == '{' || character == '[')) {
            prose = true;
            hold(character, State.OPENED);
        } else if (held.length() > LONGEST_TAG) {
            prose = true;
            state = State.PROSE;
        }
    }

    /** A tag in the midst of the JSON is thinking, or breaks it. */
    private void leaveTag(State next) {
        if (within && next != State.THINKING) {
            held.chars().forEach(character -> sink.onJson((char) character));
            state = State.JSON;
        } else {
            state = next;
        }
        held.setLength(0);
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
            sink.onForm(within ? "thinks aloud in the midst of it" : "thinks aloud before it");
            state = within ? State.JSON : State.PROSE;
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
        within = true;
        outline.begin();
        json(held.charAt(0));
        json(next);
    }

    private void json(char character) {
        if (character == '<' && outline.isOutside()) {
            hold(character, State.TAG);
            return;
        }
        outline.take(character, sink);
        if (outline.hasClosed() && sink.onClosed()) {
            forget();
        }
    }

    /** What was taken for JSON was none, or is over: looks for some again. */
    private void forget() {
        state = State.PROSE;
        within = false;
        prose = false;
        fences = 0;
    }
}
