package dev.planwright.llm.internal.reply;

import java.util.Map;

/**
 * Knows of JSON, one character after the other, what is a string, a comment or a bracket, and passes it on; words that are
 * values in Python or JavaScript only become those of JSON. Not thread-safe.
 */
final class JsonOutline {
    private static final Map<String, String> WORDS = Map.of(
            "True", "true",
            "False", "false",
            "None", "null",
            "undefined", "null",
            "NaN", "null");

    private static final int LONGEST_WORD = 10;

    private final StringBuilder word = new StringBuilder();
    private Place place = Place.OUTSIDE;
    private char quote;
    private char before;
    private boolean escaped;
    private boolean afterComma;
    private boolean closed;

    private enum Place {
        OUTSIDE,
        STRING,
        LINE_COMMENT,
        BLOCK_COMMENT
    }

    /** A new JSON text begins. */
    void begin() {
        place = Place.OUTSIDE;
        word.setLength(0);
        before = ' ';
        afterComma = false;
    }

    /** Whether the next character is in no string and in no comment. */
    boolean isOutside() {
        return place == Place.OUTSIDE;
    }

    /** Whether the last character has closed a bracket. */
    boolean hasClosed() {
        return closed;
    }

    void take(char character, ReplyText.Sink sink) {
        closed = false;
        if (place == Place.OUTSIDE && Character.isLetter(character) && word.length() < LONGEST_WORD) {
            word.append(character);
            return;
        }
        sayWord(sink);
        sink.onJson(character);
        Place was = place;
        switch (place) {
            case OUTSIDE -> outside(character, sink);
            case STRING -> string(character);
            case LINE_COMMENT -> place = character == '\n' || character == '\r' ? Place.OUTSIDE : place;
            case BLOCK_COMMENT -> place = before == '*' && character == '/' ? Place.OUTSIDE : place;
        }
        before = place == was ? character : ' ';
    }

    private void sayWord(ReplyText.Sink sink) {
        if (word.isEmpty()) {
            return;
        }
        String said = word.toString();
        String meant = WORDS.getOrDefault(said, said);
        if (!meant.equals(said)) {
            sink.onForm("says " + said + " for a value");
        }
        meant.chars().forEach(character -> sink.onJson((char) character));
        afterComma = false;
        word.setLength(0);
    }

    private void string(char character) {
        boolean ends = !escaped && character == quote;
        escaped = !escaped && character == '\\';
        place = ends ? Place.OUTSIDE : place;
    }

    private void outside(char character, ReplyText.Sink sink) {
        closed = character == '}' || character == ']';
        if (closed && afterComma) {
            sink.onForm("has a comma after the last element");
        }
        if (character == '#' || (before == '/' && (character == '/' || character == '*'))) {
            sink.onForm("contains comments");
            place = character == '*' ? Place.BLOCK_COMMENT : Place.LINE_COMMENT;
            return;
        }
        if (character == '"' || character == '\'') {
            place = Place.STRING;
            quote = character;
            escaped = false;
        }
        if (character == '\'') {
            sink.onForm("puts texts in single quotes");
        }
        if (!Character.isWhitespace(character) && character != '/') {
            afterComma = character == ',';
        }
    }
}
