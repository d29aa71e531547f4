package dev.planwright.domain.constraint;

import dev.planwright.domain.language.Lexicon;
import dev.planwright.domain.language.Token;
import dev.planwright.domain.language.Tokenizer;
import dev.planwright.domain.language.Verbs;
import dev.planwright.domain.language.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is to be done, or not to be done, out of a phrase such as "reboot or power-cycle any node". Thread-safe. */
final class ActionReader {
    private static final Set<String> EMPTY_WORDS = meanings("""
            a an the any all be is are was were been being to of in on for with by from at it its that this these those there
            must should shall will would may might can could need require have has had do does did done and or nor as we our us
            you your they their he she i one somebody someone anybody anyone nobody who which what whose whatever no not never
            without only also always please explicitly explicit clearly every each some such least just even still yet so then
            first last final before after until unless prior while during mandatory necessary into onto out up about than
            part plan contain include step action task operation thing way place time order case moment point under
            circumstances kind sort type form manner own same other additional further proper properly appropriate suitable
            successful successfully current existing recent latest new full complete whole entire actual formal written
            valid relevant available present ready taken made make take get got give given perform conduct carry create
            obtain hold held run keep kept put set provide ensure sure use using used via per if when once where how much many more most very here human rely work allow permit let want expect demand change modify modifying command tool following involve employ feature entail undertake commence begin begins start starts finish finished complete completed carried goes go anything something everything s""");
    /** What is always the object of such an action and so adds nothing: a reboot is of a node. */
    private static final Set<String> IMPLIED =
            meanings("workload resource object environment infrastructure thing component system");

    private static final Map<String, Set<String>> IMPLIED_BY = Map.of(
            "reboot",
            meanings("node server cluster"),
            "restart",
            meanings("pod"),
            meaning("scale"),
            meanings("replica pod deployment"),
            meaning("force"),
            meanings("pod"));
    private static final List<List<List<String>>> ALSO_SAID = List.of(
            List.of(phrase("scale 0"), phrase("replica 0")),
            List.of(phrase("reboot"), phrase("restart node")),
            List.of(phrase("force delete"), phrase("force drain")),
            List.of(phrase("grace period 0"), phrase("grace period 0")),
            List.of(phrase("force delete"), phrase("force replace")));

    /** Words that are things rather than what is done, unless one of those others stands before them. */
    private static final Set<String> THINGS = Set.of("permit", "permits");

    private static final Set<String> VERB_FOLLOWS =
            Set.of("not", "to", "will", "must", "may", "never", "we", "they", "you");

    private ActionReader() {}

    private static Set<String> meanings(String words) {
        Set<String> meanings = new HashSet<>();
        new Tokenizer().tokens(words).forEach(token -> meanings.add(token.meaning()));
        return meanings;
    }

    private static List<String> phrase(String words) {
        return new Tokenizer().tokens(words).stream().map(Token::meaning).toList();
    }

    /** The meanings in a text that say something. */
    static List<String> content(String text) {
        Set<String> content = new LinkedHashSet<>();
        String before = "";
        for (Token token : new Tokenizer().tokens(text)) {
            boolean thing = THINGS.contains(token.word()) && !VERB_FOLLOWS.contains(before);
            if (thing || !EMPTY_WORDS.contains(token.meaning())) {
                content.add(token.meaning());
            }
            before = token.word();
        }
        return new ArrayList<>(content);
    }

    /** Whether nothing is left of a text but words for change in general: "the first modifying action". */
    static boolean isAnyChange(String text) {
        return content(text).stream().allMatch(ANY_CHANGE::contains);
    }

    private static final Set<String> ANY_CHANGE = meanings("""
            change modify mutate mutating disrupt disruptive destructive risky write anything everything something start begin edit fiddle tamper tinker meddle lay finger
            touch alter fix mitigation remediation intervention execution implementation system production apply finish end
            execute work activity maintenance live else rest over done complete proceed go happen invasive real any incident event repair resolution restoration""");

    /** "Make it better" says how somebody feels about a plan; no step can be told to do it. */
    private static final Set<String> VAGUE = meanings("""
            better good best great nice nicer improve optimise optimize fast faster quick quicker easy easier simple simpler
            short shorter long longer detail detailed clear clearer well right perfect safe safer""");

    /** What is said of these is how the plan should read. */
    private static final Set<String> STYLE = meanings(
            "tone style wording phrasing heading headline title voice spelling formatting emoji bullet paragraph");

    private static final Pattern OF_THIS_WORK = Pattern.compile(
            " (?:as part of|as a part of|during|within|in the course of) (?:this|the|our) .{1,40}$| here$| in this plan$");
    private static final Pattern ALTERNATIVE = Pattern.compile("\\bor\\b|\\band\\b|\\bnor\\b|,");
    private static final Pattern USES = Pattern.compile("^(?:us(?:e|ing)|employ|involve|have|serve|put) ");
    private static final Pattern QUALIFIER = Pattern.compile(
            " (?:in|into|on|onto|at|to|from|for|with|without|outside|inside|within|during|through|via|by|against|over|under|while) ");

    /** What must be done. Nothing if the text says nothing, or nothing that could be done. */
    static Optional<Action> wanted(String text) {
        String outside = text.replaceAll("\\([^)]*\\)", " ");
        List<List<Token>> sentences = new Tokenizer().sentences(outside);
        List<String> content = content(outside);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Optional<Topics.Topic> topic =
                Topics.namedIn(sentences).or(() -> Topics.namedIn(new Tokenizer().sentences(text)));
        if (topic.isEmpty() && (VAGUE.containsAll(content) || content.stream().anyMatch(STYLE::contains))) {
            return Optional.empty();
        }
        if (topic.isEmpty()) {
            return Optional.of(Action.of(text.strip(), Words.of(List.of(content))));
        }
        List<String> also = new ArrayList<>(content);
        also.removeAll(
                topic.get().namedBy().phrases().stream().flatMap(List::stream).toList());
        also.removeAll(LIGHT);
        also.removeIf(word -> word.matches("\\d+"));
        also.removeAll(meanings(outside.strip().split(" ", 2)[0]).stream()
                .filter(word -> Verbs.base(outside.strip().split(" ", 2)[0]).isPresent())
                .toList());
        return Optional.of(new Action(
                text.strip(),
                Optional.of(topic.get().name()),
                topic.get().shownBy(),
                also.size() > 4 ? also.subList(0, 4) : also));
    }

    private static final Set<String> LIGHT = meanings("""
            open schedule plan write send post record request raise file submit sign grant receive change work alert symptom
            service incident issue problem system everything again back database data instance configure state manifest
            export save update production release deploy migrate upgrade minute hour day wait keep collect end date""");

    /** What must not be done: each alternative with the words that follow the last one. Nothing if the text says nothing. */
    static Optional<Action> unwanted(String text) {
        Words words = Words.of(phrases(
                        OF_THIS_WORK.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("")))
                .withKinds();
        return words.isEmpty() ? Optional.empty() : Optional.of(Action.of(text.strip(), words));
    }

    private static List<List<String>> phrases(String plain) {
        String[] parts = ALTERNATIVE.split(plain, 8);
        List<String> last = content(parts[parts.length - 1]);
        List<String> shared =
                last.size() > 1 && parts.length > 1 ? last.subList(last.size() - 1, last.size()) : List.of();
        String leading = parts[0].strip().split(" ", 2)[0];
        boolean tells = Verbs.base(leading).isPresent() && !EMPTY_WORDS.contains(meaning(leading));
        String verb = content(parts[0]).size() > 1 && tells ? meaning(leading) : "";
        List<List<String>> phrases = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            List<String> phrase = new ArrayList<>(content(parts[i]));
            if (i < parts.length - 1 && phrase.size() == 1 && !phrase.containsAll(shared)) {
                phrase.addAll(shared);
            }
            if (i > 0 && !verb.isEmpty() && !hasVerb(parts[i])) {
                phrase.add(0, verb);
            }
            add(phrase, phrases);
        }
        return phrases;
    }

    /**
     * The demand not to do what a text says.
     *
     * @param told the text without who or what does it
     */
    static Optional<Demand.Forbid> forbid(String text, String told) {
        return unwanted(text).map(action -> new Demand.Forbid(action, core(told, action.words())));
    }

    /** The same without a qualifier, "out of the EU", or, without verbs lost, without any word; numbers are never left out. */
    private static Words core(String told, Words whole) {
        if (content(told).stream().anyMatch(word -> Character.isDigit(word.charAt(0)))) {
            return Words.of(List.of());
        }
        Set<String> verbs = new HashSet<>();
        new Tokenizer()
                .tokens(told).stream()
                        .filter(token -> hasVerb(token.word()))
                        .forEach(token -> verbs.addAll(Lexicon.withKinds(token.meaning())));
        Words nearly = verbs.isEmpty() ? Words.of(List.of()) : whole.nearly(verbs::contains);
        List<String> unqualified = unqualified(told);
        boolean shorter = !unqualified.isEmpty()
                && whole.phrases().stream().allMatch(phrase -> phrase.size() > unqualified.size());
        return shorter ? nearly.or(Words.of(List.of(unqualified))) : nearly;
    }

    private static List<String> unqualified(String told) {
        int least = USES.matcher(told).find() ? 1 : 2;
        Matcher qualifier = QUALIFIER.matcher(told);
        while (qualifier.find()) {
            List<String> before = content(told.substring(0, qualifier.start()));
            if (before.size() >= least) {
                return before;
            }
        }
        List<String> all = content(told);
        return all.size() < least ? List.of() : all;
    }

    static boolean hasVerb(String text) {
        return new Tokenizer()
                .tokens(text).stream()
                        .anyMatch(token -> Verbs.guess(token.word()).isPresent()
                                || token.word().matches(".+(?:ion|al|ment)s?"));
    }

    private static void add(List<String> phrase, List<List<String>> phrases) {
        List<String> core = new ArrayList<>(phrase);
        core.removeAll(IMPLIED);
        phrase.forEach(word -> core.removeAll(IMPLIED_BY.getOrDefault(word, Set.of())));
        List<String> kept = core.isEmpty() ? phrase : core;
        if (!kept.isEmpty()) {
            phrases.add(kept);
            ALSO_SAID.stream().filter(said -> kept.containsAll(said.get(0))).forEach(said -> phrases.add(said.get(1)));
        }
    }

    /** A word as the lexicon knows it. */
    static String meaning(String word) {
        return Lexicon.meaning(phrase(word).get(0));
    }
}
