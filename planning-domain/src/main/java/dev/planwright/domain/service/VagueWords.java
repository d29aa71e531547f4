package dev.planwright.domain.service;

import dev.planwright.domain.language.WordList;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * English words that do not say what a task is about: function words, verbs that fit any work, nouns that stand for
 * anything, judgements, times and amounts; and the inflected forms of all of them. Thread-safe.
 */
final class VagueWords {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern DOUBLED = Pattern.compile("([bdgmnprt])\\1$");
    private static final Pattern NUMBER_OR_LETTER =
            Pattern.compile("[a-z]|[vqp]?\\d+(?:st|nd|rd|th|am|pm|h|hr|m|min|s|sec|d|w|x|k)?");
    private static final Set<String> WORDS = WordList.of("""
            a an the this that these those it its they them their he she him her his i me my mine we us our ours you
            your yours who whom whose which what whatever when where why how somebody someone anybody anyone everybody
            everyone nobody something anything everything nothing thing things thingy thingamajig stuff whatsit
            whatnot one ones some any all both each every either neither none other others another same such own more
            most much many few several lot lots bit various different certain whole entire rest remaining enough
            couple dozen

            and or but nor so if then than as because while though although until unless of for to in on re ll ve at
            by with without from into onto over under about above below between through during before after since
            against along across around near off out up down back away per via like toward towards upon within ahead
            here there everywhere

            is are was were be been being am do does did done doing has have had having can could will would shall
            should may might must need needs want wants let lets got get gets getting gotten not no yes yeah ok okay
            please pls plz kindly thanks thank thx hi hello hey dear folks guys team people hope hopefully maybe
            perhaps just only also too very really quite rather even still yet already again ever never always often
            sometimes usually simply basically actually finally first next last later soon now today tonight tomorrow
            yesterday asap immediately quickly quick fast slowly carefully safely properly correctly well better best
            good nice great fine perfect smooth smoothly right wrong bad worse worst ugly broken weird strange slow
            faster slower cheaper bigger smaller easier simple easy hard difficult complex complicated important
            urgent urgently critical major minor main big small large huge little short long high low new newest old
            older latest recent current existing previous usual normal regular standard typical proper special
            specific general overall relevant necessary required needful possible ready available complete final full
            fully open scalable secure reliable robust stable

            monday tuesday wednesday thursday friday saturday sunday january february march april june july august
            september october november december day days week weeks month months quarter year years hour hours minute
            minutes morning afternoon evening night weekend holiday eod eow eom deadline date time times moment

            matter item component piece part parts element aspect detail details point points case situation
            circumstance way manner approach solution idea goal goals objective objectives purpose result results
            outcome outcomes business job jobs task tasks todo todos work works effort activity activities assignment
            chore duty plan plans planning project projects initiative program programme request requests ticket
            tickets story epic requirement requirements feature features functionality function change changes
            modification adjustment update updates upgrade version versions release releases build issue issues
            problem problems trouble bug bugs defect defects error errors failure failures mess glitch fault incident
            system systems setup process processes procedure procedures step steps phase stage level option options
            choice environment environments prod production staging live place places side end world boss improvement
            improvements performance quality security reliability stability efficiency speed cost costs productivity
            scalability availability maintainability usability experience excellence success value impact help support
            assistance guidance advice question questions information info tbd tba na foo bar baz qux xyz abc blah etc
            lorem ipsum placeholder example gizmo doohickey

            add address adjust adopt allow apply arrange ask assess assist automate avoid become begin boost bring
            care carry check choose clean cleanup clear close come conduct configure consider continue control
            coordinate correct create cut deal decide define deliver delivery deploy deployment design determine
            develop development discuss discussed drive enable enhance ensure establish evaluate execute execution
            expand explain explore facilitate fail figure fill find finish finalise finalize fix follow generate give
            go going gone handle happen hold implement implementation improve include increase initiate install
            integrate introduce investigate keep kick know launch lead leave look made magic maintain make making
            manage management maximise maximize mend migrate migration minimise minimize modernise modernize modify
            move onboard operate optimise optimize optimisation optimization organise organize overhaul patch perform
            pick play polish prepare proceed produce promised provide publish pull push put redo reduce refactor
            refresh remediate remove rename reorganise reorganize repair replace resolve resolution respond restart
            restore restructure review revise rewrite rid roll rollback rollout rotate run running save say scale see
            seem set ship shut simplify solve sort stabilise stabilize start stop streamline succeed switch tackle
            take talk tell test testing think tidy tidying transform transition troubleshoot debug try tune turn
            understand undo unify unblock use validate verify wait watch working wrap write
            """);

    private VagueWords() {}

    /** Whether a text has no other words than these, numbers ("version 2", "by 5pm") and single letters. */
    static boolean areAllOf(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("n't", " not");
        return NO_WORD.splitAsStream(lower).allMatch(VagueWords::isVague);
    }

    private static boolean isVague(String word) {
        return word.isEmpty()
                || NUMBER_OR_LETTER.matcher(word).matches()
                || forms(word).anyMatch(WORDS::contains);
    }

    /** The word and what it may be a form of: fixes, fixed, fixing, tidied, planning. */
    private static Stream<String> forms(String word) {
        if (word.length() < 4) {
            return Stream.of(word);
        }
        String last = word.substring(word.length() - 1);
        String shorter = word.substring(0, word.length() - 1);
        return switch (last) {
            case "s" -> Stream.of(word, shorter, cut(word, "es"), cut(word, "ies") + "y");
            case "d" -> word.endsWith("eed") ? Stream.of(word) : verbs(word, "ed");
            case "g" -> verbs(word, "ing");
            default -> Stream.of(word);
        };
    }

    private static Stream<String> verbs(String word, String ending) {
        String root = cut(word, ending);
        return Stream.of(
                word,
                root,
                root + "e",
                cut(root, "i") + "y",
                DOUBLED.matcher(root).replaceFirst("$1"));
    }

    private static String cut(String word, String ending) {
        return word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : word;
    }
}
