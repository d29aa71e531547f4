package dev.planwright.playbook.internal.search;

import dev.planwright.domain.language.WordList;
import java.util.Set;

/** Stems that tell what kind of task it is, or nothing much. Stateless. */
final class CommonWords {
    /** What goes wrong, and with what: a task that says both is about a failure, whatever else it names. */
    static final Set<String> SYMPTOMS = WordList.of("""
            fail outag error malform corrupt unreach disconnect partition block stress unschedul unscheduleabl hang stuck
            refus timeout degrad flap leak crashloop wrong invalid consum flood unabl""");

    static final Set<String> FAILING = WordList.of("""
            servic pod application api container node deploy operator backend frontend worker cluster""");
    /** What reports begin with: it says that something is told, not what. */
    static final Set<String> FRAME = WordList.of("""
            scenario simulat experienc report notic situation problem issu seem appear caus due start keep urgent asap
            happen help case demo kindly grateful appreciat dear regard bit quit reall somehow wonder wonderful request
            arrang support moment possibl mind gotta necessar officer honestly anyhow lately nowaday sort ago nic""");
    /** What names of software go before. */
    static final Set<String> NAMED = WordList.of("""
            servic api application app platform system backend frontend engine gateway portal site websit module component
            worker job microservic""");
    /** Words that stand in tasks of every kind; they say little about which playbook is meant. */
    static final Set<String> GENERAL = WordList.of("""
            production new servic application team environ system platform stag company setup upgrad version project web
            cloud user server handl fix infrastructur run manag chang latest newest current region add customer peopl
            someon somebody old next bring put sinc becaus whil still yesterday night week month front sav
            monday tuesday wednesday thursday friday saturday sunday morning midnight weekend sprint quarter summer
            januar februar april jun july august september october november december everywher everyth hav know lik someth mak writ keep abl tak day year hour minut last improv""");

    private CommonWords() {}
}
