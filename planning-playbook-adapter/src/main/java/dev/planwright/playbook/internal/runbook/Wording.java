package dev.planwright.playbook.internal.runbook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a sentence does: ask for something to be done, set a condition, warn, or say what to expect. Stateless. */
final class Wording {
    /** Verbs by which instructions to operators start, in their plain form. */
    private static final Set<String> VERBS =
            Set.of(("access acknowledge acquire activate add adjust allow analyse analyze annotate announce apply"
                            + " approve ask assess assign attach back balance block bring browse build call cancel capture"
                            + " change check choose clean clear click close collect compare configure confirm connect consider"
                            + " consult contact contain continue convert copy cordon correct correlate create cut deactivate"
                            + " debug decide decode decommission decrease define delete deploy describe destroy detach detect"
                            + " determine diagnose disable disconnect discuss display document double download drain drop dump"
                            + " edit eliminate enable ensure enter escalate establish estimate evacuate evaluate evict examine"
                            + " exclude exec execute exit expand export extend extract fail fetch file fill filter find fix"
                            + " flush follow force forward free gather generate get give go grant have hold identify implement"
                            + " import increase inform inspect install invalidate investigate involve isolate issue join keep"
                            + " kill label launch leave limit list load locate lock log login look lower make mark match"
                            + " measure merge migrate modify monitor mount move navigate note notify observe obtain open"
                            + " optimize order page pass patch pause perform ping plan point post power prepare press prevent"
                            + " print prioritize proceed promote provide provision prune pull purge push put query quarantine"
                            + " raise read reach reassign reattach rebalance reboot rebuild recheck reclaim reconfigure"
                            + " reconnect record recover recreate redeploy redirect reduce refer refresh regenerate reinstall"
                            + " reissue reject release reload remediate remount remove rename renew repair repeat replace"
                            + " replay report request rerun reschedule reset resize resolve restart restore restrict resume"
                            + " retain retrieve retry return revert review revoke roll rotate route rsh run save scale schedule"
                            + " search see select send separate set share shift shorten shut sign silence simulate skip"
                            + " snapshot ssh stabilize start stop store submit suspend swap switch sync take taint talk tail"
                            + " tell terminate test throttle toggle trace track transfer trigger troubleshoot try tune turn"
                            + " type uncordon undo uninstall unlock unmount unpause update upgrade upload use validate verify"
                            + " view visit wait watch whitelist widen wipe work write zoom drill dig trim triage unblock re-run"
                            + " re-check re-trigger retrigger re-enable re-create re-deploy failover rollback improve preserve"
                            + " compress maintain archive bump depool repool fence unfence reimage compact defragment defrag"
                            + " demote failback fallback poll preload publish recycle repoint reprocess requeue reseed resend"
                            + " reshard resync retire rewrite sanitize unseal shed split sweep tidy warm allowlist denylist"
                            + " withdraw broadcast engage assemble appoint reconcile rehearse reinstate reopen reapply"
                            + " reauthenticate reindex reinitialize relaunch relocate rescan retest revalidate rewind rollover"
                            + " safeguard secure spin steer stream strip synchronize unassign unregister deregister unset"
                            + " vacuum visualize zip unzip untar")
                    .split(" "));

    private static final Set<String> LOOKING = Set.of(
            ("analyse analyze assess browse check compare confirm correlate debug decode describe detect determine"
                            + " diagnose display dump ensure estimate evaluate examine extract fetch find gather get identify"
                            + " inspect investigate list locate look measure monitor navigate note observe obtain open ping print"
                            + " query read retrieve review search see tail test trace track triage validate verify view visit"
                            + " watch ssh log login sign connect access collect capture document drill dig refer consult recheck"
                            + " re-check")
                    .split(" "));
    private static final Pattern OPENING = Pattern.compile(
            "^(?:(?:step"
                    + " \\d+|\\d+(?=[.):])|please|then|next|first|firstly|second|secondly|third|finally|lastly|now|also|and|so|afterwards|after"
                    + " that|additionally|in addition|optionally|alternatively|otherwise|or|instead|again|once more|if"
                    + " so|if yes|if not|if possible|if needed|if necessary|to start|to begin|in that case|in this"
                    + " case|just|simply|always|carefully|manually|immediately|temporarily|be sure to|make sure to|try"
                    + " to|it is recommended to|as a last resort|as a general fix|for example|from there|note"
                    + " that|remember to|don't forget to|(?:you|we|one|the operator|the on-?call(?: engineer)?)(?:"
                    + " (?:can|could|should|must|may|might|need to|have to|will need to|want"
                    + " to|also|first|then|either|try|manually))+)\\b[,:.)]?(?:\\s*[-\u2013]\\s)?\\s*)+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONDITION = Pattern.compile(
            "^(?:(?:or|and|otherwise|but|only|alternatively|then)\\b,?\\s*)?(?:if|when|in"
                    + " case|unless|for|in|on|from|once|after|before|to|while|with|using|via|depending"
                    + " on|during|where|whenever|as|by|until|at|under|within)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ALTERNATIVE = Pattern.compile(
            "^(?:or|alternatively|otherwise|instead|if (?:that|this|it|the above|none of|not)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DANGER = Pattern.compile(
            "\\b(?:data loss|lose data|irreversibl|destructive|cannot be"
                    + " undone|downtime|outage|disrupt|warning|caution|danger|permanent(?:ly)?|corrupt|careful(?:ly)?|will"
                    + " be (?:lost|deleted)|unavailab|do not|never|at your own risk)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EXPECTATION = Pattern.compile(
            "\\b(?:should"
                    + " (?:be|see|show|return|now|have|look|say|contain|report|display|stop|clear|resolve|stay|remain|drop|fall|go|work|come|succeed|no"
                    + " longer)|expect(?:ed)?\\b(?! (?:duration|time))|you (?:will|should) see|output (?:is|looks|should)|is healthy when|until"
                    + " )",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PASSIVE = Pattern.compile(
            "\\b(?:should|must|needs? to|has to|have to) (?:always |also |first |then |immediately )?be "
                    + "(?!related|caused|affected|impacted|used|needed|required|based|located|supposed)(?:\\w+ed|set|run|done|sent|reset)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLAUSE_END = Pattern.compile(
            "[,:;]\\s+(?:then\\s+|please\\s+|you (?:can|should|must|may|need to)\\s+|we (?:can|should)\\s+)?");
    private static final Pattern MODAL = Pattern.compile(
            "(?<!\\b(?:if|when|case|unless|whether|that|as) )\\b(?:you|we|one)(?: (?:can|could|should|must|may|might|need to|have to|want to|will need"
                    + " to|also|first|then|try to))+ (?:also |first |then )?(\\w[\\w-]*)"
                    + "|\\bit is (?:a )?(?:good (?:practice|idea)|recommended|necessary|required|important|best|advisable) to (\\w[\\w-]*)",
            Pattern.CASE_INSENSITIVE);

    /** Sends the reader elsewhere, in the text or out of it, and asks for nothing: "see the docs", "go to step 3". */
    private static final Pattern POINTS = Pattern.compile(
            "^\\W*(?:(?:for|to learn) [^.]{3,80}?,? )?(?:please )?(?:also )?see (?!if\\b|whether\\b|what\\b|which\\b|how\\b|that\\b)"
                    + "|^\\W*(?:[^.,]{3,60}, )?(?:go|jump|skip|return|proceed|continue) (?:back |on )?(?:to|with) (?:the )?(?:next )?(?:step|section|next)\\b"
                    + "|^\\W*(?:[^.,]{3,60}, )?go on$",
            Pattern.CASE_INSENSITIVE);
    /** A verb that is the subject of a sentence: "Write requests to the ingester will fail", "Access to the bucket". */
    private static final Pattern STATES = Pattern.compile(
            "^\\W*(?!ensure|make|verify|check|confirm|note|see|expect|remember|validate)\\w+ (?:[\\w-]+ ){0,5}?(?:will|would|has been|have been) \\w"
                    + "|^\\W*(?:access|impact|load|limit|approach|need) (?:to|of|on)\\b",
            Pattern.CASE_INSENSITIVE);
    /** A label with its value: "Review frequency: Quarterly", "Contact: #storage". */
    private static final Pattern LABEL = Pattern.compile(
            "^\\W*(?:[\\w/-]+ ){0,3}(?:frequency|date|duration|time|owners?|contacts?|severity|version|status|authors?|updated|reviewed|reviewers?|sla|slo|rto|rpo|estimate)\\W*:",
            Pattern.CASE_INSENSITIVE);

    private Wording() {}

    /** Whether a text is a label with its value, about the runbook and not about the work. */
    static boolean isLabel(String text) {
        return LABEL.matcher(text).find();
    }

    /** Whether a text starts with a word that could be an order, among others that are. */
    static boolean mayAsk(String text) {
        return text.replaceFirst("^[^\\p{L}`]+", "").matches("\\p{L}[\\p{Ll}-]{2,}(?:/\\p{Ll}+)? .*")
                && !STATES.matcher(text).find()
                && !POINTS.matcher(text).find()
                && !isLabel(text)
                && !CONDITION.matcher(text).find();
    }

    /** The verb of what a sentence asks to be done, in lower case; absent if it only tells something. */
    static Optional<String> verb(String sentence) {
        if (POINTS.matcher(sentence).find()) {
            return Optional.empty();
        }
        String text = OPENING.matcher(
                        sentence.replaceFirst("^[^\\p{L}\\p{N}`]+", "").replace("*", ""))
                .replaceFirst("");
        Optional<String> first = leading(text);
        if (first.isPresent()) {
            return first;
        }
        if (CONDITION.matcher(text).find()) {
            Matcher end = CLAUSE_END.matcher(text);
            while (end.find()) {
                Optional<String> later =
                        leading(OPENING.matcher(text.substring(end.end())).replaceFirst(""));
                if (later.isPresent()) {
                    return later;
                }
            }
        }
        Matcher modal = MODAL.matcher(text);
        while (modal.find()) {
            String verb = (modal.group(1) == null ? modal.group(2) : modal.group(1)).toLowerCase(Locale.ROOT);
            if (VERBS.contains(verb)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> leading(String text) {
        String[] words = text.replaceFirst("^[^\\p{L}`]+", "").split("[^\\p{L}-]+", 3);
        String word = words[0].toLowerCase(Locale.ROOT);
        boolean isSubject = words.length > 1 && SUBJECT.contains(words[1].toLowerCase(Locale.ROOT));
        return VERBS.contains(word) && !isSubject && !STATES.matcher(text).find()
                ? Optional.of(word)
                : Optional.empty();
    }

    /** After these, the word before is a noun: "Access is denied". */
    private static final Set<String> SUBJECT = Set.copyOf(
            Arrays.asList("is", "are", "was", "were", "has", "have", "will", "can", "may", "should", "must", "of"));

    /** Whether a sentence says that something has to be done, without asking anybody: "Logs should be checked". */
    static boolean isPassive(String sentence) {
        return PASSIVE.matcher(sentence).find();
    }

    /** Whether a verb is one of looking, which changes nothing. */
    static boolean looks(String verb) {
        return LOOKING.contains(verb);
    }

    /** Whether a sentence offers another way than the one before it. */
    static boolean isAlternative(String sentence) {
        return ALTERNATIVE.matcher(sentence).find();
    }

    /** Whether a sentence starts with the case in which it holds. */
    static boolean isCase(String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT).replaceFirst("^[^a-z]+", "");
        return lower.startsWith("if ")
                || lower.startsWith("in case ")
                || lower.startsWith("for ")
                || lower.startsWith("when ");
    }

    /** Whether a sentence warns. */
    static boolean warns(String sentence) {
        return DANGER.matcher(sentence).find();
    }

    /** Whether a sentence says what is to be seen when it went well. */
    static boolean expects(String sentence) {
        return EXPECTATION.matcher(sentence).find();
    }

    /** Whether a heading is one of several ways or cases. */
    static boolean isOption(String heading) {
        return OPTION.matcher(heading).find() || isCondition(heading);
    }

    /** Whether a heading says under which condition what is below it holds. */
    static boolean isCondition(String heading) {
        String lower = heading.toLowerCase(Locale.ROOT).replaceFirst("^[^a-z]+", "");
        return lower.startsWith("if ") || lower.startsWith("in case ");
    }

    private static final Pattern OPTION = Pattern.compile(
            "^\\W*(?:\\d+[.)]\\s*)?(?:(?:option|alternative|scenario|case|approach|method|variant|cause|path|possibility)s?|procedure \\d|how to)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A sentence without the words before its verb that only lead to it: "Then you can also check" is "check". */
    static String direct(String sentence) {
        String rest = OPENING.matcher(sentence).replaceFirst("");
        return leading(rest).isPresent() ? rest : sentence;
    }
}
