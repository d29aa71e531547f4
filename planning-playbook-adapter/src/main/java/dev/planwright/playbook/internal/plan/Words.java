package dev.planwright.playbook.internal.plan;

/** Finds whole words. Stateless. */
final class Words {
    private Words() {}

    /**
     * Where words stand in a text, whatever their case; -1 if they do not. A word that is joined by a dash to the one
     * before, such as "production" in "non-production", is another word.
     */
    static int indexOf(String text, String words) {
        int length = words.length();
        for (int at = 0; length > 0 && at + length <= text.length(); at++) {
            if (text.regionMatches(true, at, words, 0, length)
                    && (at == 0 || !joins(text.charAt(at - 1)))
                    && (at + length == text.length() || !Character.isLetterOrDigit(text.charAt(at + length)))) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a text has a word that starts like this, whatever the case. */
    static boolean startsAny(String text, String start) {
        for (int at = 0; !start.isEmpty() && at + start.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, start, 0, start.length())
                    && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean joins(char before) {
        return before == '-' || before == '_' || Character.isLetterOrDigit(before);
    }
}
