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
            "\\b(back|roll|sign|cut|fail|switch|turn|shut|power|post|off|down|time)"
                    + "(?:ed|led|ting|ing|e)?[ -](up|back|out|off|over|down|cycl(?:e|ed|ing)|mortems?|line|times?|outs?)\\b");
    private static final Pattern BACK_UP = Pattern.compile("\\bback ((?:the |all |our )?\\w{2,30}) up\\b");
    private static final Pattern REBOOT = Pattern.compile("\\bre-boot");
    /** How the first words of compounds begin, and the second ones. */
    private static final List<String> FIRST = List.of(
            "back", "roll", "sign", "cut", "fail", "switch", "turn", "shut", "power", "post", "off", "down", "time",
            "re");

    private static final List<String> SECOND =
            List.of("up", "back", "out", "off", "over", "down", "cycl", "mortem", "line", "time", "boot");

    private final Map<String, String> meanings = new HashMap<>();

    /** The sentences of a text; a comma, semicolon, colon or parenthesis ends a clause, a full stop or line a sentence. */
    public List<List<Token>> sentences(String text) {
        List<List<Token>> sentences = new ArrayList<>();
        List<Token> sentence = new ArrayList<>();
        int clause = 0;
        Pieces pieces = new Pieces(plain(text));
        for (Pieces.Kind kind = pieces.next(); kind != Pieces.Kind.END; kind = pieces.next()) {
            switch (kind) {
                case WORD -> sentence.add(new Token(pieces.word(), meaning(pieces.word()), clause));
                case CLAUSE_END -> clause++;
                case SENTENCE_END -> {
                    sentences.add(sentence);
                    sentence = new ArrayList<>();
                    clause = 0;
                }
                case END -> throw new IllegalStateException("the loop has ended");
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
        if (lower.indexOf('\'') >= 0) {
            lower = lower.replace("i'm ", "i am ")
                    .replace("'ve ", " have ")
                    .replace("'ll ", " will ")
                    .replace("'re ", " are ");
        }
        String apart = lower.replace("won't", "will not").replace("n't", " not").replace("cannot", "can not");
        return mayHaveCompound(apart) ? joined(apart) : apart;
    }

    /** A glance that spares most texts the search for compounds. */
    private static boolean mayHaveCompound(String text) {
        int word = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            char letter = text.charAt(i);
            if (Character.isLetter(letter)) {
                continue;
            }
            if ((letter == ' ' || letter == '-')
                    && startsAny(text, i + 1, SECOND)
                    && (startsAny(text, word, FIRST) || text.startsWith("up", i + 1))) {
                return true;
            }
            word = i + 1;
        }
        return false;
    }

    private static boolean startsAny(String text, int at, List<String> words) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    private static String joined(String text) {
        String apart = BACK_UP.matcher(text).replaceAll("backup $1");
        return COMPOUND.matcher(REBOOT.matcher(apart).replaceAll("reboot"))
                .replaceAll(match -> Lexicon.COMPOUNDS.getOrDefault(
                        match.group(1)
                                + match.group(2).replaceAll("(?:ed|ing)$", "e").replaceAll("s$", ""),
                        Matcher.quoteReplacement(match.group())));
    }

    /** "Directly" is compared as "direct" is. */
    private static String adjective(String word) {
        return word.length() > 6 && word.endsWith("ly") ? word.substring(0, word.length() - 2) : word;
    }

    private String meaning(String word) {
        return meanings.computeIfAbsent(word, unseen -> {
            List<String> stems = Stem.all(Verbs.base(unseen).orElse(adjective(unseen)));
            return stems.isEmpty() ? unseen : Lexicon.meaning(stems.get(0));
        });
    }
}
