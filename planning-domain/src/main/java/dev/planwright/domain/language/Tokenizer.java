package dev.planwright.domain.language;

import dev.planwright.domain.check.Stem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts texts into sentences of tokens. Remembers words that it has seen; not thread-safe. */
public final class Tokenizer {
    private static final Pattern COMPOUND = Pattern.compile(
            "\\b(back|roll|sign|cut|fail|switch|shut|power|post|off|down|time)"
                    + "(?:ed|led|ting|ing|e)?[ -](up|back|out|off|over|down|cycl(?:e|ed|ing)|mortems?|line|times?|outs?)\\b");
    private static final Pattern BACK_UP = Pattern.compile("\\bback ((?:the |all |our )?\\w{2,30}) up\\b");
    private static final Pattern REBOOT = Pattern.compile("\\bre-boot");
    private static final Pattern PIECE =
            Pattern.compile("[\\p{L}\\p{N}\\p{M}]+|[.!?]+(?=\\s|$)|[,;:()\\n]+|--?(?=\\w)");

    private final Map<String, String> meanings = new HashMap<>();

    /** The sentences of a text; a comma, semicolon, colon or parenthesis ends a clause, a full stop or line a sentence. */
    public List<List<Token>> sentences(String text) {
        List<List<Token>> sentences = new ArrayList<>();
        List<Token> sentence = new ArrayList<>();
        int clause = 0;
        Matcher pieces = PIECE.matcher(plain(text));
        while (pieces.find()) {
            String piece = pieces.group();
            char first = piece.charAt(0);
            if (Character.isLetterOrDigit(first)) {
                sentence.add(new Token(piece, meaning(piece), clause));
            } else if (".!?\n".indexOf(first) >= 0) {
                sentences.add(sentence);
                sentence = new ArrayList<>();
                clause = 0;
            } else if (first != '-') {
                clause++;
            }
        }
        sentences.add(sentence);
        sentences.removeIf(List::isEmpty);
        return sentences;
    }

    /** All tokens of a text in one list, whatever its sentences are. */
    public List<Token> tokens(String text) {
        return sentences(text).stream().flatMap(List::stream).toList();
    }

    /** A text in lower case with compounds such as "backed up" and "roll back" in one word, and "don't" in two. */
    public static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace("can't", "cannot");
        String apart = lower.replace("won't", "will not").replace("n't", " not").replace("cannot", "can not");
        apart = BACK_UP.matcher(apart).replaceAll("backup $1");
        return COMPOUND.matcher(REBOOT.matcher(apart).replaceAll("reboot"))
                .replaceAll(match -> Lexicon.COMPOUNDS.getOrDefault(
                        match.group(1)
                                + match.group(2).replaceAll("(?:ed|ing)$", "e").replaceAll("s$", ""),
                        Matcher.quoteReplacement(match.group())));
    }

    private String meaning(String word) {
        return meanings.computeIfAbsent(word, unseen -> {
            List<String> stems = Stem.all(Verbs.base(unseen).orElse(unseen));
            return stems.isEmpty() ? unseen : Lexicon.meaning(stems.get(0));
        });
    }
}
