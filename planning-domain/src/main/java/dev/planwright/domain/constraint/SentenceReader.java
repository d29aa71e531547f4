package dev.planwright.domain.constraint;

import dev.planwright.domain.language.Tokenizer;
import dev.planwright.domain.plan.WorkingTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads one English sentence as a demand. The readers are asked in the order of how surely they know their kind of
 * sentence; what none understands is said to be not understood. Linear to quadratic in a bounded length. Thread-safe.
 */
final class SentenceReader {
    private static final int LONGEST = 400;
    private static final Pattern NO_DOWNTIME = Pattern.compile(
            "\\b(?:(?:no|zero|without(?: any)?|avoid(?: any)?)[ -](?:\\w+ )?(?:downtime|outages?|(?:service )?interruptions?|service breaks?|unavailability)"
                    + "|(?:downtime|outages?|(?:service )?interruptions?)(?: (?:is|are|must be|may be|can be)|:)? (?:not|never|none|no|zero|forbidden|prohibited|unacceptable|0)\\b(?! (?:a problem|required|needed|an issue))"
                    + "|(?:not|never)(?: ever)? (?:take|bring|shut) (?:the |our |any )?[\\w-]+(?: [\\w-]+)? (?:down|offline)\\b|(?:must|should|has to|have to) (?:(?:stay|remain|be kept) (?:up|online|available|reachable)|(?:be|stay|remain) uninterrupted|keep (?:running|flowing|working|going|serving))|must not (?:be interrupted|go down|be (?:down|offline|unavailable))|(?:users?|customers?|clients?|visitors?) (?:must|should|may|shall) not (?:notice|feel|be (?:affected|impacted|interrupted|disturbed))|(?:interrupt|take down) (?:the )?service is not)");

    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d\\b");

    /** What may stand between a demand and its reason. */
    private static final Pattern REASON = Pattern.compile(": |; | - | \\u2013 | \\(");

    private static final Pattern LAST_STOP = Pattern.compile("[.!;]+$");

    private SentenceReader() {}

    /** What a sentence demands. */
    static Demand read(String sentence, WorkingTime workingTime) {
        if (sentence.length() > LONGEST) {
            return new Demand.NotUnderstood("longer than 400 characters; a person must check it");
        }
        if (DATE.matcher(sentence).find()) {
            return new Demand.NotUnderstood("a date; a person must check it");
        }
        Demand whole = understood(sentence, workingTime);
        String alone = REASON.split(sentence, 2)[0];
        if (whole instanceof Demand.NotUnderstood && alone.length() < sentence.length() && isClause(alone)) {
            Demand read = understood(alone, workingTime);
            return read instanceof Demand.NothingAsked ? whole : read;
        }
        return whole;
    }

    /** Whether a text has the three words that a demand takes, as "pork is out" does. */
    private static boolean isClause(String text) {
        return text.split(" ", 3).length == 3;
    }

    private static Demand understood(String sentence, WorkingTime workingTime) {
        String plain = Phrasing.plain(sentence);
        String written = written(sentence);
        return SkillsReader.read(written)
                .or(() -> limitOfPlain(plain, workingTime))
                .or(() -> NamesReader.read(written))
                .or(() ->
                        ProhibitionReader.doublyNegated(plain).flatMap(wanted -> RequirementReader.read(wanted, true)))
                .or(() -> Regimes.read(plain))
                .or(() -> OrderReader.read(plain))
                .or(() -> ToolsReader.read(plain))
                .or(() -> ProhibitionReader.read(plain))
                .or(() -> LimitReader.boundsAPart(plain)
                        ? Optional.of(
                                new Demand.NotUnderstood("a limit for a part of the work; a person must check it"))
                        : RequirementReader.read(plain, false))
                .orElseGet(() -> new Demand.NotUnderstood("no rule reads this; a person must check it"));
    }

    /**
     * What a sentence limits: time, downtime, people, steps. The readers of all other demands, whose words take most of
     * the time of a short run to prepare, are not asked, nor are turns of phrase.
     */
    static Optional<Demand> limit(String sentence, WorkingTime workingTime) {
        String plain = sentence.length() > LONGEST
                ? ""
                : Numbers.plain(Tokenizer.plain(written(sentence).replaceAll("\\s+", " ")));
        return DATE.matcher(plain).find() ? Optional.empty() : limitOfPlain(plain, workingTime);
    }

    private static Optional<Demand> limitOfPlain(String plain, WorkingTime workingTime) {
        return WindowReader.read(plain)
                .or(() -> PermissionReader.read(plain))
                .or(() -> NO_DOWNTIME.matcher(plain).find() ? Optional.of(LimitReader.noDowntime()) : Optional.empty())
                .or(() -> LimitReader.read(plain, workingTime));
    }

    private static String written(String sentence) {
        return LAST_STOP.matcher(sentence.strip()).replaceAll("");
    }
}
