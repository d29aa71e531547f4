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
            touch update upgrade wipe write
            alter connect cut erase flash flush invalidate merge regenerate reimage reindex solder unplug weld""";
    private static final String OTHER_VERBS = """
            agree alert analyse analyze announce approve ask assess assign attend authorise authorize backup begin book brief
            calculate capture celebrate check choose clarify close collect communicate compare complete compute conclude
            conduct confirm consult contact coordinate copy count decide declare define describe design detect determine
            diagnose discuss do document draft dump encrypt end engage ensure escalate establish estimate evaluate examine
            execute explain export file find finish follow freeze gather get give go hand have hold identify implement include inform
            inspect interview inventory invite investigate involve join keep know lead learn let list locate log look maintain make
            map mark measure meet mention mirror monitor name notify observe obtain open organise organize page perform pick
            plan post practise prepare present preserve prove provide pull query read rebase
            recommend record register rehearse relay remind report reproduce request research respect retain review run
            sample save scan schedule search secure see select send share show sign signoff simulate sketch snapshot
            specify staff state store study submit summarise summarize supervise survey take talk tell test trace track train
            triage try understand use validate verify view visit wait walk warn watch weigh
            accept archive arrange await bake boil bring buy carve carry charge climb comb cook cool cross decorate dig
            drill drive dry eat employ feed fetch fill fly glue greet grind ground heat hire iron knead label leave
            lift light mix negotiate occur pack paint park pay peel photograph pour preheat print propose purchase
            reach recruit rent reserve rest reuse rinse roast roll sand sell serve sew sharpen shred shop sign slice
            sow speak spray stir stitch sweep tag taste teach tighten transfer transport travel trim unpack upload
            vaccinate wash water wear wire wrap commence contact refrain normalise normalize analyse replicate render
            inspect welcome""";
    /** Forms that no rule makes: what is written, and the base form. */
    private static final String IRREGULAR = """
            taken:take made:make held:hold written:write done:do kept:keep sent:send given:give told:tell built:build
            rebuilt:rebuild found:find frozen:freeze led:lead shown:show chosen:choose drawn:draw got:get
            obtained:obtain overridden:override overwritten:overwrite sought:seek broke:break broken:break worn:wear
            wore:wear bought:buy brought:bring sold:sell paid:pay laid:lay lit:light lost:lose met:meet spent:spend
            spoken:speak stolen:steal swept:sweep taught:teach thrown:throw torn:tear understood:understand
            withdrawn:withdraw won:win driven:drive eaten:eat flown:fly hung:hang heard:hear hidden:hide grown:grow
            known:know dug:dig fed:feed bound:bind begun:begin risen:rise rung:ring seen:see shaken:shake slept:sleep
            spun:spin stuck:stick struck:strike sworn:swear undone:undo woken:wake fallen:fall left:leave forgotten:forget
            sewn:sew sown:sow""";

    /** A shorter word with such an ending is more often no verb: "red", "king". */
    private static final int MIN_FORM = 5;

    private static final Set<String> CHANGING = new HashSet<>(List.of(CHANGING_VERBS.split("\\s+")));
    private static final Map<String, String> BASES = new HashMap<>();

    static {
        List.of(IRREGULAR.split("\\s+")).forEach(pair -> put(pair.split(":")[0], pair.split(":")[1]));
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

    /**
     * The base form of a verb, known or not, that a form other than the base form shows: "grated" is "grate". Of a word
     * that only looks like such a form, something that is no word.
     */
    public static Optional<String> guess(String form) {
        Optional<String> known = base(form);
        if (known.isPresent() || form.length() < MIN_FORM) {
            return known;
        }
        if (form.endsWith("ied")) {
            return Optional.of(form.substring(0, form.length() - 3) + "y");
        }
        int ending = form.endsWith("ed") ? 2 : form.endsWith("ing") ? 3 : 0;
        return ending == 0 ? Optional.empty() : Optional.of(withoutEnding(form.substring(0, form.length() - ending)));
    }

    private static String withoutEnding(String stem) {
        int last = stem.length() - 1;
        char letter = stem.charAt(last);
        if (letter == stem.charAt(last - 1) && "lsfz".indexOf(letter) < 0) {
            return stem.substring(0, last);
        }
        boolean shortWord =
                last <= 3 && isVowel(stem, last - 1) && !isVowel(stem, last - 2) && "wxy".indexOf(letter) < 0;
        boolean silent = "csgvuz".indexOf(letter) >= 0 && letter != stem.charAt(last - 1);
        return shortWord || silent || endsInAny(stem, "at", "bl", "tl", "pl", "kl") ? stem + "e" : stem;
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
