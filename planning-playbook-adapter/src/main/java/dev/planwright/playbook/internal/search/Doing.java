package dev.planwright.playbook.internal.search;

import dev.planwright.domain.language.WordList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What is done in a task, or what has happened: "upgrade", "is late", "broken". Whatever else they share, a task that
 * repairs something is hardly planned from a playbook whose ways to put it speak of introducing it. Stateless.
 */
final class Doing {
    /** Words that speak of the same kind of work; some speak of two. */
    private static final List<Set<String>> KINDS = List.of(
            WordList.of("""
                    fail outag error malform corrupt unreach stuck hang refus timeout degrad crashloop lost attack
                    breach leak expos expir full slow unabl cannot pend notready oomkill stop alert problem issu incident los
                    reject wrong restor recover httperror spik grow pil lag behind die kill"""),
            WordList.of("upgrad version eol patch latest newer behind"),
            WordList.of("migrat replac switch leav transfer instead cutover"),
            WordList.of("""
                    setup add enabl adopt deploy configur enforc encrypt provid put automat order turn mak"""),
            WordList.of("""
                    remov delet decommission clean reduc shrink fewer cut clos disabl drop revok deprecat sunset stop
                    cheaper sav"""),
            WordList.of("test drill prov verify experi check review audit measur plan defin writ docu tell report"),
            WordList.of("""
                    rotat renew chang resiz expand scal grow increas larger bigger extend mor restart drain index vacuum tun
                    speed faster improv harden limit restrict"""));

    /** The share of a playbook's ways to put its task that makes a kind of work its own. */
    private static final double OFTEN = 0.3;

    private static final double LEAST_FACTOR = 0.6;

    private Doing() {}

    /** Whether a term says what is done, and so little of what it is done to. */
    static boolean isOne(String term) {
        for (Set<String> kind : KINDS) {
            if (kind.contains(term)) {
                return true;
            }
        }
        return false;
    }

    /** The kinds of work that terms speak of. */
    static List<Set<String>> kindsOf(Collection<String> terms) {
        List<Set<String>> kinds = new ArrayList<>();
        for (Set<String> kind : KINDS) {
            if (!Collections.disjoint(kind, terms)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** By how much a playbook's score counts: 1 if it is for one of some kinds of work, or there are none. */
    static double factor(List<Set<String>> kinds, SearchDoc doc) {
        double most = kinds.isEmpty() ? OFTEN : 0;
        for (Set<String> kind : kinds) {
            most = Math.max(most, doc.shareWith(kind));
        }
        return LEAST_FACTOR + (1 - LEAST_FACTOR) * Math.min(1, most / OFTEN);
    }
}
