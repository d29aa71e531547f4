package dev.planwright.domain.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Verbs with their inflected forms, and which of them change a system. Thread-safe. */
public final class Verbs {
    private static final String CHANGING_VERBS = """
            add adjust annotate apply attach block bounce change clean configure cordon create cut cutover decommission
            decrease delete deploy destroy detach disable disconnect downgrade drain drop edit empty enable evict expand
            fail failover fix force format free grow halt import increase inject insert install kill label launch load
            lower migrate modify mount move override overwrite patch pause power promote provision prune publish purge push
            raise reboot rebalance rebuild reconfigure recreate redeploy redirect reduce refactor reinstall release remove
            rename renew repair replace replay repoint reschedule reset resize restart restore resume retire revert revoke
            rollback rollout rotate route scale set shift ship shrink shutdown split start stop swap switch
            switchover taint terminate toggle trigger truncate tune turn unblock uncordon undo uninstall unmount unpause
            update upgrade wipe write""";
    private static final String OTHER_VERBS = """
            agree alert analyse analyze announce approve ask assess assign attend authorise authorize backup begin book brief
            calculate capture celebrate check choose clarify close collect communicate compare complete compute conclude
            conduct confirm consult contact coordinate copy count decide declare define describe design detect determine
            diagnose discuss do document draft dump encrypt end engage ensure escalate establish estimate evaluate examine
            execute explain export file find finish follow freeze gather get give hand have hold identify implement include inform
            inspect interview inventory invite investigate involve join keep know lead learn let list locate log look maintain make
            map mark measure meet mention mirror monitor name notify observe obtain open organise organize page perform pick
            plan post practise prepare present preserve prove provide pull query read rebase
            recommend record register rehearse relay remind report reproduce request research respect retain review run
            sample save scan schedule search secure see select send share show sign signoff simulate sketch snapshot
            specify staff state store study submit summarise summarize supervise survey take talk tell test trace track train
            triage try understand use validate verify view visit wait walk warn watch weigh""";
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("taken", "take"),
            Map.entry("made", "make"),
            Map.entry("held", "hold"),
            Map.entry("written", "write"),
            Map.entry("done", "do"),
            Map.entry("kept", "keep"),
            Map.entry("sent", "send"),
            Map.entry("given", "give"),
            Map.entry("told", "tell"),
            Map.entry("built", "build"),
            Map.entry("rebuilt", "rebuild"),
            Map.entry("found", "find"),
            Map.entry("frozen", "freeze"),
            Map.entry("led", "lead"),
            Map.entry("shown", "show"),
            Map.entry("chosen", "choose"),
            Map.entry("drawn", "draw"),
            Map.entry("got", "get"),
            Map.entry("obtained", "obtain"),
            Map.entry("overridden", "override"),
            Map.entry("overwritten", "overwrite"),
            Map.entry("sought", "seek"));

    private static final Set<String> CHANGING = new HashSet<>(List.of(CHANGING_VERBS.split("\\s+")));
    private static final Map<String, String> BASES = new HashMap<>(IRREGULAR);

    static {
        CHANGING.forEach(Verbs::inflect);
        List.of(OTHER_VERBS.split("\\s+")).forEach(Verbs::inflect);
    }

    private Verbs() {}

    private static void inflect(String base) {
        String stem = base.endsWith("e") ? base.substring(0, base.length() - 1) : base;
        boolean consonantY = base.endsWith("y") && !isVowel(base, base.length() - 2);
        String past = consonantY ? base.substring(0, base.length() - 1) + "i" : stem;
        String last = doubles(base) ? base.substring(base.length() - 1) : "";
        put(base, base);
        put(past + last + "ed", base);
        put(stem + last + "ing", base);
        put(endsInAny(base, "s", "x", "ch", "sh") ? base + "es" : consonantY ? past + "es" : base + "s", base);
        put(stem + "ed", base);
        put(stem + "ing", base);
    }

    /** Whether the last letter may be doubled before an ending, as in "stopped"; that of "opened" is not. */
    private static boolean doubles(String base) {
        int last = base.length() - 1;
        return "bdgmnpt".indexOf(base.charAt(last)) >= 0 && isVowel(base, last - 1) && !isVowel(base, last - 2);
    }

    private static boolean isVowel(String word, int place) {
        return place >= 0 && "aeiou".indexOf(word.charAt(place)) >= 0;
    }

    private static boolean endsInAny(String word, String... endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static void put(String form, String base) {
        BASES.putIfAbsent(form, base);
    }

    /** The base form of a verb that is known: "taken" is "take". */
    public static Optional<String> base(String word) {
        return Optional.ofNullable(BASES.get(word));
    }

    /** Whether a word is the base form of a known verb, as an imperative has it. */
    public static boolean isBase(String word) {
        return word.equals(BASES.get(word));
    }

    /** Whether a verb in its base form changes a system. */
    public static boolean isChanging(String base) {
        return CHANGING.contains(base);
    }
}
