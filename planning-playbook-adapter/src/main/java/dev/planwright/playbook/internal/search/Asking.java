package dev.planwright.playbook.internal.search;

import dev.planwright.domain.check.Stem;
import dev.planwright.domain.language.WordList;
import java.util.List;
import java.util.Set;

/**
 * Whether a text asks to be told, written, taught or bought something: that is no work to plan from a playbook, however many
 * words it shares with one. Questions about somebody's own systems are work. Stateless.
 */
final class Asking {
    private static final int LONGEST_OPENING = 200;
    /** How many words may stand between "write a" and the kind of text. */
    private static final int NEAR = 5;
    /** A definition is asked for in few words: "What are service meshes". */
    private static final int FEW = 4;

    private static final Set<String> POLITE =
            WordList.of("pleas hi hey hello can could would you i want need to help me us just kindly so ok okay let");
    private static final Set<String> ASKING =
            WordList.of("explain describ summaris summariz compar teach buy purchas negotiat recommend");
    private static final List<String> OPENINGS = List.of(
            "tell me",
            "which is",
            "why do peopl",
            "why do one",
            "give me a",
            "give me an",
            "give me som",
            "list the pro",
            "what is a",
            "what is an",
            "what is the differenc",
            "what are the differenc",
            "what are the pro",
            "what are the benefit",
            "what are the advantag",
            "what s a",
            "what s an",
            "what s the differenc",
            "should we use",
            "should i use",
            "should we choos",
            "should i choos",
            "interview question",
            "pro and con");
    private static final Set<String> MAKING = WordList.of("writ draft mak creat prepar compos design produc develop");
    private static final Set<String> TEXTS = WordList.of("""
            blog articl essay slid presentation present deck speech poem song story logo poster flyer advert letter tweet
            linkedin newslett newsletter gam resum cv""");
    private static final Set<String> LANGUAGES =
            WordList.of("german french english spanish italian dutch polish japanes chines portugues russian turkish");

    private Asking() {}

    static boolean isNoWork(String text) {
        List<String> words = Stem.all(text.length() > LONGEST_OPENING ? text.substring(0, LONGEST_OPENING) : text);
        int start = 0;
        while (start < words.size() && POLITE.contains(words.get(start))) {
            start++;
        }
        List<String> asked = words.subList(start, words.size());
        return !asked.isEmpty() && (opens(asked) || defines(asked) || isText(asked));
    }

    private static boolean opens(List<String> asked) {
        String opening = String.join(" ", asked) + " ";
        return ASKING.contains(asked.get(0)) || OPENINGS.stream().anyMatch(known -> opening.startsWith(known + " "));
    }

    /** "What does X mean", "how does X work", "what is X". */
    private static boolean defines(List<String> asked) {
        String opening = String.join(" ", asked.subList(0, Math.min(2, asked.size())));
        String end = asked.get(asked.size() - 1);
        return switch (opening) {
            case "what doe" -> end.equals("mean");
            case "how doe", "how do" -> end.equals("work");
            case "what is", "what are", "who is" -> asked.size() <= FEW && !asked.contains("our");
            default -> false;
        };
    }

    private static boolean isText(List<String> asked) {
        boolean makes = MAKING.contains(asked.get(0))
                && asked.subList(1, Math.min(NEAR, asked.size())).stream().anyMatch(TEXTS::contains);
        return makes || (asked.get(0).equals("translat") && asked.stream().anyMatch(LANGUAGES::contains));
    }
}
