package dev.planwright.playbook.internal.runbook;

import dev.planwright.domain.check.Stem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a section of a runbook is for. */
enum Role {
    /** What it is about: meaning, symptoms, background. */
    ABOUT,
    /** What is at stake. */
    IMPACT,
    /** What must be there before the start. */
    PREREQUISITES,
    /** Finding out. */
    DIAGNOSE,
    /** Setting right, or whatever else the runbook is there to do. */
    MITIGATE,
    /** Making sure that it worked. */
    VERIFY,
    /** The way back. */
    ROLLBACK,
    /** What keeps it from happening again. */
    AFTERWARDS,
    /** Whom to call when this does not help. */
    ESCALATE,
    /** Links, history, owners: nothing to do. */
    REFERENCE;

    /** Stems of the words by which headings tell their role; the first word of a heading that is here counts. */
    private static final Map<String, Role> WORDS = words();

    private static Map<String, Role> words() {
        Map<String, Role> words = new LinkedHashMap<>();
        put(
                words,
                ABOUT,
                "meaning about overview summary description background introduction context purpose scope "
                        + "symptom symptoms definition explanation trigger triggers details goal goals objective "
                        + "abstract alert alerts metric metrics cause causes scenario architecture behavior behaviour");
        put(
                words,
                IMPACT,
                "impact impacts severity consequence consequences risk risks effect effects urgency "
                        + "affected priority");
        put(
                words,
                PREREQUISITES,
                "prerequisite prerequisites requirement requirements precondition preconditions "
                        + "preparation prepare preflight before permissions access tools needed");
        put(
                words,
                DIAGNOSE,
                "diagnosis diagnose diagnostic diagnostics diagnosing investigation investigate investigating triage"
                        + " troubleshooting troubleshoot debug debugging analysis analyze analyse inspect identify"
                        + " identification detection detect assess assessment examine check checks checking checklist"
                        + " confirm look observe finding research rootcause");
        put(
                words,
                MITIGATE,
                "mitigation mitigate mitigating resolution resolve resolving remediation remediate fix fixes fixing"
                        + " solution solutions recovery recover repair action actions procedure procedures steps step"
                        + " workaround workarounds response respond correct corrective restore treatment handling how"
                        + " instructions runbook playbook process execution implementation containment eradication cleanup");
        put(
                words,
                VERIFY,
                "verification verify verifying validation validate confirmation postcheck postchecks "
                        + "acceptance success test testing");
        put(
                words,
                AFTERWARDS,
                "followup prevention preventive prevent postincident postmortem post aftermath lessons retrospective");
        put(words, ROLLBACK, "rollback revert reverting undo backout fallback restoration");
        put(words, ESCALATE, "escalation escalate escalating support contact contacts oncall paging communication");
        put(
                words,
                REFERENCE,
                "reference references link links resources reading related appendix changelog history author authors"
                        + " owner owners metadata license further additional see notes revision glossary faq toc contents"
                        + " documentation responsibilities responsibility roles definitions dependencies recent dashboards"
                        + " maintenance signoff");
        return words;
    }

    private static void put(Map<String, Role> all, Role role, String words) {
        for (String word : words.split(" ")) {
            Stem.all(word).forEach(stem -> all.putIfAbsent(stem, role));
        }
    }

    private static final Pattern LATER_CHECKS = Pattern.compile(
            "\\b(?:post|after|final|quality|acceptance|success|recovery)\\b.{0,25}\\b(?:checks?|validation|verification|criteria)\\b");
    private static final Pattern EARLY_CHECKS =
            Pattern.compile("\\bpre-?(?:checks?|flight)\\b|\\bbefore (?:you )?(?:start|begin)");
    private static final Pattern AFTER_IT = Pattern.compile(
            "\\bfollow[- ]?ups?\\b|\\bpost[- ](?:incident|mortem|resolution)|\\blong[- ]term\\b|\\blessons\\b");
    private static final Set<String> ASKING = Set.copyOf(Stem.all("what why"));

    private static final Set<String> FILLERS = Set.copyOf(Stem.all(
            "the a an and or of for to it this is do if in on first initial quick short long term immediate general"
                    + " root possible common likely next incident issue problem"));

    /** The role that a heading tells; absent if it tells none. A long heading is a sentence, not a name. */
    static Optional<Role> of(String heading) {
        List<String> stems = stems(heading);
        if (stems.isEmpty() || stems.size() > 6) {
            return Optional.empty();
        }
        Optional<Role> compound = compound(heading.toLowerCase(Locale.ROOT));
        if (compound.isPresent()) {
            return compound;
        }
        Optional<Role> first =
                stems.stream().filter(WORDS::containsKey).map(WORDS::get).findFirst();
        boolean order =
                !WORDS.containsKey(stems.get(0)) && Wording.verb(heading).isPresent();
        if (order && first.filter(role -> !role.hasSteps()).isPresent()) {
            // "Restart the alert manager" is no section about alerts
            return Optional.empty();
        }
        return first.or(() -> ASKING.contains(stems.get(0)) ? Optional.of(ABOUT) : Optional.empty());
    }

    /** Whether a heading says its role and nothing else, such as "Diagnosis" or "How to fix it". */
    static boolean isMereName(String heading) {
        List<String> stems = stems(heading);
        return of(heading).isPresent()
                && stems.stream().allMatch(stem -> WORDS.containsKey(stem) || FILLERS.contains(stem));
    }

    /** The stems of a heading without its number, its pictures and "how to". */
    private static List<String> stems(String heading) {
        String words = heading.replaceAll("[-_]", "")
                .replaceAll("[^\\p{L}\\p{N}' ]", " ")
                .replaceFirst("^[\\s\\d.]+", "");
        return Stem.all(words.replaceFirst("(?i)^how (?:to|do (?:i|we)) (?=\\w)", ""));
    }

    private static Optional<Role> compound(String heading) {
        if (heading.contains("best practice") || heading.contains("review and ")) {
            return Optional.of(REFERENCE);
        }
        if (LATER_CHECKS.matcher(heading).find()) {
            return Optional.of(VERIFY);
        }
        if (EARLY_CHECKS.matcher(heading).find()) {
            return Optional.of(PREREQUISITES);
        }
        if (heading.contains("root cause")
                || heading.contains("possible cause")
                || heading.contains("likely cause")
                || heading.contains("common cause")) {
            return Optional.of(DIAGNOSE);
        }
        if (heading.contains("what to do") || heading.contains("next step") || heading.contains("next action")) {
            return Optional.of(MITIGATE);
        }
        if (AFTER_IT.matcher(heading).find()) {
            return Optional.of(AFTERWARDS);
        }
        if (heading.contains("what to check") || heading.contains("what to look")) {
            return Optional.of(DIAGNOSE);
        }
        if (heading.contains("on-call") || heading.contains("on call")) {
            return Optional.of(ESCALATE);
        }
        if (heading.contains("roll back") || heading.contains("roll-back") || heading.contains("back out")) {
            return Optional.of(ROLLBACK);
        }
        return Optional.empty();
    }

    /** Whether a plan takes steps from such a section. */
    boolean hasSteps() {
        return switch (this) {
            case DIAGNOSE, MITIGATE, VERIFY, AFTERWARDS, ESCALATE -> true;
            case ABOUT, IMPACT, PREREQUISITES, ROLLBACK, REFERENCE -> false;
        };
    }
}
