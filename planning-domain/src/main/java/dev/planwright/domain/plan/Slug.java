package dev.planwright.domain.plan;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes readable ids of texts: lower case, words joined by dashes, at most 60 characters. Thread-safe. */
public final class Slug {
    private static final int LONGEST = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    /** The slug of a text; {@code fallback} if the text has no letters or digits of the Latin alphabet. */
    public static String of(String text, String fallback) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String dashed = trimDashes(NO_WORD.matcher(plain).replaceAll("-"));
        String cut = dashed.length() > LONGEST ? trimDashes(dashed.substring(0, LONGEST)) : dashed;
        return cut.isEmpty() ? fallback : cut;
    }

    private static String trimDashes(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int end = text.endsWith("-") && text.length() > start ? text.length() - 1 : text.length();
        return text.substring(start, end);
    }
}
