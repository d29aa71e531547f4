package dev.planwright.domain.request;

/**
 * What nobody sees in a text, but a terminal, a log or a reader's eye obeys: control characters, breaks of lines, marks that
 * turn the direction of writing, and halves of characters. Thread-safe.
 */
public final class Unseen {
    private Unseen() {}

    /** Whether a character is one of them; line feeds and tabs are. */
    public static boolean is(int codePoint) {
        if (codePoint >= ' ' && codePoint <= '~') {
            return false;
        }
        return Character.isISOControl(codePoint)
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)
                || (codePoint >= 0x2028 && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || codePoint == 0x061C
                || codePoint == 0x200E
                || codePoint == 0x200F;
    }

    /** Whether a character is one of them in a text of several lines, whose line feeds and tabs are seen. */
    public static boolean isInLines(int codePoint) {
        return codePoint != '\n' && codePoint != '\t' && is(codePoint);
    }

    /** The text on one line: each run of them is a space. Most texts have none, and looking first costs little. */
    public static String spaced(String text) {
        return hasAny(text) ? withSpaces(text) : text;
    }

    private static boolean hasAny(String text) {
        for (int at = 0, point; at < text.length(); at += Character.charCount(point)) {
            point = text.codePointAt(at);
            if (is(point)) {
                return true;
            }
        }
        return false;
    }

    private static String withSpaces(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        boolean inRun = false;
        for (int at = 0, point; at < text.length(); at += Character.charCount(point)) {
            point = text.codePointAt(at);
            if (!is(point)) {
                seen.appendCodePoint(point);
            } else if (!inRun) {
                seen.append(' ');
            }
            inRun = is(point);
        }
        return seen.toString();
    }
}
