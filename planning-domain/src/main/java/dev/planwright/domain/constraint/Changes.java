package dev.planwright.domain.constraint;

import dev.planwright.domain.language.Token;
import dev.planwright.domain.language.Verbs;
import dev.planwright.domain.language.Words;
import dev.planwright.domain.plan.Step;
import java.util.List;
import java.util.Set;

/**
 * Tells steps that change a system from those that look, talk, save or decide. In doubt a step changes something: a
 * demand such as "approved before any change" is then kept by more steps than it has to be, never by fewer.
 */
final class Changes {
    /** Verbs that lead a name and say that the step itself changes nothing, whatever its description goes on about. */
    private static final Set<String> TALKING = Set.of(
            "announce",
            "approve",
            "arrange",
            "ask",
            "authorise",
            "authorize",
            "backup",
            "book",
            "brief",
            "communicate",
            "confirm",
            "document",
            "dump",
            "export",
            "hold",
            "inform",
            "notify",
            "obtain",
            "record",
            "report",
            "request",
            "review",
            "save",
            "schedule",
            "snapshot",
            "submit",
            "tell",
            "verify",
            "wait");

    private static final Set<String> PAPER = Set.of(
            "ticket",
            "stakeholder",
            "status",
            "document",
            "approve",
            "runbook",
            "customer",
            "review",
            "channel",
            "report",
            "commander",
            "postmortem",
            "incident",
            "team",
            "management",
            "timelin");
    private static final Set<String> PAPER_VERBS = Set.of(
            "open", "create", "update", "write", "close", "raise", "get", "set", "add", "start", "publish", "have",
            "post", "send");
    private static final Set<String> BEFORE_AN_ORDER = Set.of("then", "and", "or", "please", "finally", "manually");
    private static final Set<String> BEFORE_A_NOUN = Set.of(
            "a",
            "an",
            "the",
            "this",
            "that",
            "these",
            "those",
            "last",
            "recent",
            "next",
            "previous",
            "each",
            "every",
            "any",
            "no",
            "of",
            "latest",
            "planned",
            "failed",
            "replica",
            "stateful",
            "daemon",
            "data",
            "its",
            "their",
            "your",
            "our",
            "rolling",
            "current",
            "new",
            "old",
            "first",
            "second",
            "same",
            "whole",
            "full",
            "result");

    private Changes() {}

    static boolean isChanging(Step step, List<List<Token>> name, List<List<Token>> told) {
        if (step.commands().stream().anyMatch(Commands::change)) {
            return true;
        }
        if (name.isEmpty() || talks(name.get(0))) {
            return false;
        }
        boolean looks = Verbs.base(name.get(0).get(0).word())
                .filter(verb -> !Verbs.isChanging(verb))
                .isPresent();
        return told.stream().anyMatch(sentence -> tellsToChange(sentence, looks));
    }

    private static boolean talks(List<Token> name) {
        String first = Verbs.base(name.get(0).word()).orElse(name.get(0).word());
        return TALKING.contains(first)
                || (PAPER_VERBS.contains(first) && name.stream().anyMatch(token -> PAPER.contains(token.meaning())));
    }

    private static boolean tellsToChange(List<Token> sentence, boolean looks) {
        for (int place = 0; place < sentence.size(); place++) {
            if ((!looks || isOrder(sentence, place))
                    && isChangeAt(sentence, place)
                    && !Words.isDenied(sentence, place)
                    && !Words.isMention(sentence, place)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word stands where an imperative does: a step that looks may go on with one. */
    private static boolean isOrder(List<Token> sentence, int place) {
        return place == 0
                || sentence.get(place - 1).clause() != sentence.get(place).clause()
                || BEFORE_AN_ORDER.contains(sentence.get(place - 1).word());
    }

    private static boolean isChangeAt(List<Token> sentence, int place) {
        String word = sentence.get(place).word();
        if (!Verbs.isBase(word) || !Verbs.isChanging(word)) {
            return place == 0
                    && word.endsWith("ing")
                    && Verbs.base(word).filter(Verbs::isChanging).isPresent();
        }
        return place == 0
                || sentence.get(place - 1).clause() != sentence.get(place).clause()
                || !BEFORE_A_NOUN.contains(sentence.get(place - 1).word());
    }
}
