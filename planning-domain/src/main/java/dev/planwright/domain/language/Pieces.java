package dev.planwright.domain.language;

/**
 * Reads a text piece by piece: words of letters, digits and their marks, and what ends a clause or a sentence. By hand,
 * since a regular expression took most of the time that a plan's constraints take. Not thread-safe.
 */
final class Pieces {
    /** What comes next. A run of commas and line ends ends a clause or a sentence as its first character does. */
    enum Kind {
        WORD,
        CLAUSE_END,
        SENTENCE_END,
        END
    }

    private final String text;
    private int begin;
    private int end;

    Pieces(String text) {
        this.text = text;
    }

    /** The text of the word that came last. */
    String word() {
        return text.substring(begin, end);
    }

    Kind next() {
        while (end < text.length()) {
            begin = end;
            int first = text.codePointAt(begin);
            end += Character.charCount(first);
            if (isInWord(first)) {
                endWord();
                return Character.isLetterOrDigit(text.charAt(begin)) ? Kind.WORD : Kind.CLAUSE_END;
            }
            if (isStop(first)) {
                endRun(".!?");
                if (isBeforeSpace()) {
                    return Kind.SENTENCE_END;
                }
            } else if (isBreak(first)) {
                endRun(",;:()\n");
                return first == '\n' ? Kind.SENTENCE_END : Kind.CLAUSE_END;
            }
        }
        return Kind.END;
    }

    private static boolean isStop(int character) {
        return character == '.' || character == '!' || character == '?';
    }

    private static boolean isBreak(int character) {
        return ",;:()\n".indexOf(character) >= 0;
    }

    private void endRun(String characters) {
        while (end < text.length() && characters.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
    }

    private void endWord() {
        while (end < text.length()) {
            int character = text.codePointAt(end);
            if (!isInWord(character)) {
                return;
            }
            end += Character.charCount(character);
        }
    }

    private boolean isBeforeSpace() {
        return end == text.length() || " \t\n\u000b\f\r".indexOf(text.charAt(end)) >= 0;
    }

    private static boolean isInWord(int character) {
        if (character < 128) {
            return (character >= 'a' && character <= 'z')
                    || (character >= '0' && character <= '9')
                    || (character >= 'A' && character <= 'Z');
        }
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
