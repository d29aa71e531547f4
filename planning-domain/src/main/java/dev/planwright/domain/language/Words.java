package dev.planwright.domain.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Phrases to look for in texts: any one of them is a hit. A phrase is a hit where all its words stand near each other in
 * one sentence, in any order, with any ending and in any word of the same meaning. Immutable, thread-safe.
 *
 * @param phrases each a list of meanings
 * @param slack how many other words may stand between those of a phrase
 */
public record Words(List<List<String>> phrases, int slack) {
    private static final int USUAL_SLACK = 7;
    private static final int MOST_PHRASES = 60;
    private static final Set<String> NEGATIONS = Set.of(
            "not", "no", "never", "without", "avoid", "avoiding", "instead", "nor", "rather", "forbid", "forbidden");
    private static final Set<String> NO_LONGER = Set.of("longer", "more", "later", "only");
    private static final Set<String> BE = Set.of("is", "are", "was", "be");
    private static final Set<String> LOOKING = Set.of(
            "check",
            "find",
            "see",
            "verify",
            "investigate",
            "identify",
            "determine",
            "confirm",
            "look",
            "decide",
            "review",
            "assess",
            "examine",
            "ask",
            "explain",
            "understand",
            "diagnose",
            "list",
            "search",
            "analyse",
            "analyze",
            "inspect");
    private static final Set<String> SUBORDINATE =
            Set.of("why", "whether", "if", "that", "how", "when", "which", "what", "was", "were", "for", "of", "about");

    public Words {
        phrases = phrases.stream()
                .limit(MOST_PHRASES)
                .map(List::copyOf)
                .distinct()
                .toList();
    }

    /** Any of these phrases, with the usual slack. */
    public static Words of(List<List<String>> phrases) {
        return new Words(phrases, USUAL_SLACK);
    }

    /** Any of these phrases, with the usual slack. */
    public static Words anyOf(String... phrases) {
        return near(USUAL_SLACK, phrases);
    }

    /** Any of these phrases, with so much slack. */
    public static Words near(int slack, String... phrases) {
        Tokenizer tokenizer = new Tokenizer();
        return new Words(
                Arrays.stream(phrases)
                        .map(phrase -> tokenizer.tokens(phrase).stream()
                                .map(Token::meaning)
                                .toList())
                        .toList(),
                slack);
    }

    /** These phrases and, for every word that names a kind, the same phrases with what is of that kind. */
    public Words withKinds() {
        List<List<String>> all = new ArrayList<>();
        for (List<String> phrase : phrases) {
            List<List<String>> variants = List.of(List.of());
            for (String word : phrase) {
                variants = variants.stream()
                        .flatMap(start -> Lexicon.withKinds(word).stream().map(kind -> plus(start, kind)))
                        .limit(MOST_PHRASES)
                        .toList();
            }
            all.addAll(variants);
        }
        return new Words(all, slack);
    }

    private static List<String> plus(List<String> start, String word) {
        List<String> longer = new ArrayList<>(start);
        longer.add(word);
        return longer;
    }

    /**
     * What shows nearly the same: each phrase of three words and more without one of its words.
     *
     * @param kept what every phrase must keep
     */
    public Words nearly(Predicate<String> kept) {
        List<List<String>> shorter = new ArrayList<>();
        for (List<String> phrase : phrases) {
            for (int left = 0; left < phrase.size() && phrase.size() > 2; left++) {
                if (!kept.test(phrase.get(left))) {
                    List<String> without = new ArrayList<>(phrase);
                    without.remove(left);
                    shorter.add(without);
                }
            }
        }
        return new Words(shorter, slack);
    }

    /** These phrases or those. */
    public Words or(Words others) {
        List<List<String>> all = new ArrayList<>(phrases);
        all.addAll(others.phrases);
        return new Words(all, slack);
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return phrases.stream().allMatch(List::isEmpty);
    }

    /** Whether a text has one of the phrases. */
    public boolean in(List<List<Token>> sentences) {
        return sentences.stream()
                .anyMatch(sentence -> phrases.stream().anyMatch(phrase -> find(phrase, sentence) >= 0));
    }

    /** Whether a text has one of the phrases other than to deny it, as "without a reboot" does. */
    public boolean assertedIn(List<List<Token>> sentences) {
        return sentences.stream().anyMatch(this::isAssertedIn);
    }

    /** Whether a text tells to do what one of the phrases says: neither denied, nor only the object of a look. */
    public boolean doneIn(List<List<Token>> sentences) {
        return sentences.stream().anyMatch(this::doneInSentence);
    }

    /** Whether one sentence tells to do it. */
    public boolean doneInSentence(List<Token> sentence) {
        for (List<String> phrase : phrases) {
            int place = find(phrase, sentence);
            if (place >= 0 && !isDenied(sentence, place) && !isMention(sentence, place)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAssertedIn(List<Token> sentence) {
        for (List<String> phrase : phrases) {
            int place = find(phrase, sentence);
            if (place >= 0 && !isDenied(sentence, place)) {
                return true;
            }
        }
        return false;
    }

    /** The place of the first word of a phrase, or -1. */
    private int find(List<String> phrase, List<Token> sentence) {
        if (phrase.isEmpty()) {
            return -1;
        }
        for (int start = 0; start < sentence.size(); start++) {
            if (phrase.contains(sentence.get(start).meaning()) && hasAll(phrase, sentence, start)) {
                return start;
            }
        }
        return -1;
    }

    private boolean hasAll(List<String> phrase, List<Token> sentence, int start) {
        boolean command = sentence.get(0).clause() < 0;
        int end = Math.min(sentence.size(), start + phrase.size() + (phrase.size() > 1 ? slack : 0));
        List<Token> window = command ? sentence : sentence.subList(start, end);
        for (String word : phrase) {
            if (!has(window, word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(List<Token> tokens, String meaning) {
        for (Token token : tokens) {
            if (token.meaning().equals(meaning)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a negation in the same clause, shortly before the place or as "is not" after it, takes back what is there. */
    public static boolean isDenied(List<Token> sentence, int place) {
        int clause = sentence.get(place).clause();
        for (int i = Math.max(0, place - 5); i < place; i++) {
            boolean same = sentence.get(i).clause() == clause;
            boolean noLonger = NO_LONGER.contains(sentence.get(i + 1).word());
            if (same && NEGATIONS.contains(sentence.get(i).word()) && !noLonger) {
                return true;
            }
        }
        for (int i = place + 1; i < Math.min(sentence.size() - 1, place + 4); i++) {
            if (BE.contains(sentence.get(i).word())
                    && NEGATIONS.contains(sentence.get(i + 1).word())) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is there is only looked at, as in "check why the node was rebooted". */
    public static boolean isMention(List<Token> sentence, int place) {
        boolean looked = false;
        boolean subordinate = false;
        for (int i = 0; i < place; i++) {
            String word = sentence.get(i).word();
            looked |= i <= 2 && LOOKING.contains(word);
            subordinate |= SUBORDINATE.contains(word);
        }
        return looked
                && subordinate
                && sentence.get(0).clause() == sentence.get(place).clause();
    }
}
