package dev.planwright.domain.constraint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which skills alone are at hand: "only staff trained in Linux or SQL is on shift". Reads texts as written. Thread-safe. */
final class SkillsReader {
    private static final String LISTED = "(?<list>[\\w\\p{L} ,/+#.&-]{2,200}?)";
    private static final String PEOPLE = "(?:" + Terms.PEOPLE + "|" + Terms.CREW + "|those)";
    private static final String KNOWING =
            "(?:with|who (?:have|know|can(?: do)?)|having|knowing|(?:who are )?(?:skilled|trained|qualified|experienced|versed) (?:in|with|as)|from)";
    private static final String AT_HAND =
            "(?: (?:is|are|can be|may be|will be|can|may))?(?: (?:available|at hand|on hand|on (?:shift|duty|call)|around|here|present|left|there|used|assigned|involved|employed|help|work|take part))?";
    private static final String TAIL =
            "(?: (?:skills?|knowledge|experience|training|background|qualifications?|experts?|engineers?|people|staff|specialists?))?"
                    + AT_HAND + "(?: only)?$";
    private static final List<Pattern> ONLY = List.of(
            skills("\\b(?:only|exclusively|solely|just)(?: by)? " + PEOPLE + "(?: " + KNOWING + ")? " + LISTED + TAIL),
            skills("^only " + LISTED + " (?:skills?|" + PEOPLE + ") (?:is|are)" + AT_HAND + "$"),
            skills("^(?:use )?(?:only|available) skills?(?: from| in| of| such as| are| at hand| available)*:? "
                    + LISTED + TAIL),
            skills(
                    "^(?:the |our )?(?:team skills?|skills?(?: (?:at|on) hand| on shift| of the team| available| we have)+):? (?:are )?"
                            + LISTED + TAIL),
            skills("^the only (?:skills?|" + PEOPLE + ")(?: that are| we have)?" + AT_HAND + " (?:is|are) " + LISTED
                    + TAIL),
            skills("^(?:available|at hand|on shift|present) (?:is|are)(?: only)? " + PEOPLE + " " + KNOWING + " "
                    + LISTED + TAIL),
            skills(
                    "^(?:the )?(?:required |needed )?skills?(?: of the steps)? (?:must |should |have to |are to )?(?:be |are |is )?(?:limited|restricted|confined) to "
                            + LISTED + "$"),
            skills(
                    "^(?:the |all |every |each )?(?:steps?|plan|work|tasks?) (?:may|must|can|should|shall) only (?:require|need|use|ask for|take) "
                            + LISTED + " skills?$"),
            skills(
                    "^(?:no (?:other )?skills?|(?:nobody|no one)(?: \\w+)? (?:knows?|has|can do)(?: anything| skills)?) (?:other than|except(?: for)?|besides|but) "
                            + LISTED + TAIL),
            skills("^all (?:that )?(?:we|you|i) have (?:is|are) " + PEOPLE + " " + KNOWING + " " + LISTED + TAIL),
            skills(
                    "^(?:we|you) (?:only have|have only|just have|have (?:nobody|no one|nothing) (?:but|except|other than|besides))(?: "
                            + PEOPLE + " " + KNOWING + "| (?=.*\\b(?:skills?|" + PEOPLE + ")\\b)) ?" + LISTED + TAIL),
            skills("^(?:the |our |my )?(?:team|crew|shift) (?:consists of|is made (?:up )?of|has)(?: only)? " + LISTED
                    + " (?:experts?|engineers?|people|specialists?)(?: only)?$"),
            skills("^(?:the |our |my )?(?:available )?" + PEOPLE
                    + " (?:(?:can )?(?:only|just) (?:knows?|has|have|can do|can|do)|(?:knows?|has|have|can do) only) "
                    + LISTED
                    + TAIL),
            skills("^(?:the |our |my )?" + PEOPLE + " " + KNOWING + " " + LISTED
                    + TAIL.replace("(?: only)?$", " only$")),
            skills("^(?:the |our |my )?" + PEOPLE + "(?: (?:on|at|in) [\\w-]+)? (?:knows?|can do|has|have) " + LISTED
                    + "(?:,? (?:and )?nothing else|,? but (?:no|not|nothing) .+)$"),
            skills("^(?:the |our )?available " + PEOPLE + " (?:knows?|has|have|can do) " + LISTED + TAIL));
    /** What is no skill, though it is only that: one that obliges somebody, a number, a time. */
    private static final Pattern NO_SKILL = Pattern.compile(
            ".*\\b(?:may|must|can|should|from|access|(?:half )?an? (?:day|hour|week)|one|two|three|four|five|six|hours?|days?|weeks?|budget|window|approv\\w+)\\b.*|.*\\d.*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ABOUT_SKILLS = Pattern.compile(
            "\\b(?:skill|only|available|on shift|at hand|nobody|no one|just|exclusively|solely|consists|team|crew|group|nothing else|but no)",
            Pattern.CASE_INSENSITIVE);

    private SkillsReader() {}

    private static Pattern skills(String sentence) {
        return Pattern.compile(sentence, Pattern.CASE_INSENSITIVE);
    }

    static Optional<Demand> read(String written) {
        if (!ABOUT_SKILLS.matcher(written).find()) {
            return Optional.empty();
        }
        return ONLY.stream()
                .map(pattern -> pattern.matcher(written))
                .filter(Matcher::find)
                .map(matcher -> matcher.group("list"))
                .filter(listed -> !NO_SKILL.matcher(listed).matches())
                .findFirst()
                .map(listed -> new Demand.OnlySkills(LimitReader.list(listed)));
    }
}
