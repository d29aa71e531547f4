package dev.planwright.domain.constraint;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads when changes may happen: maintenance windows, hours, nights, freezes. Thread-safe. */
final class WindowReader {
    private static final String TIME =
            "(?:(?:mon|tue|wed|thu|fri|sat|sun)\\w{0,6},? )?\\d{1,2}(?::?\\d\\d)?(?: ?[ap]\\.?m\\.?)?(?: ?h)?";
    private static final Pattern HOURS = Pattern.compile("\\b(?:from |between )?(" + TIME
            + ")(?: ?(?:utc|cet|cest|gmt|est|pst))? ?(?:-|\\u2013|\\u2014| to | until | till | and ) ?(" + TIME
            + ")( ?(?:utc|cet|cest|gmt|est|pst|local time|o'clock))?\\b");
    private static final Pattern ONE_TIME = Pattern.compile(
            "\\b(before|after|until|till|from) ((?:\\d{1,2}:\\d\\d|\\d{1,2} ?[ap]\\.?m\\.?)(?: ?(?:utc|cet|cest|gmt|est|pst))?)(?![\\w:])");
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:maintenance|change|service|release|deployment|agreed|approved) (?:window|slot)s?\\b");
    private static final Pattern CALENDAR = Pattern.compile(
            "\\b(?:outside(?: of)?|out of|after|during|in|within|on|at) (?:the |our |normal |regular )*((?:business|office|working|peak|off-peak|quiet|low-traffic|night) (?:hours|times?|periods?)|weekends?|weekdays?|"
                    + Terms.WEEKDAY + "s?|nights?|overnight|(?:change |code |release |holiday )?freeze)\\b");
    private static final Pattern CHANGES = Pattern.compile(
            "\\b(?:chang\\w*|modif\\w*|deploy\\w*|releas\\w*|rollouts?|work(?:ed)?|hands off|maintenance|actions?|restarts?|reboots?|disruptive|writes?|migrat\\w*|switch\\w*|steps?|execut\\w*|carried out|done|happen|touch\\w*|run)\\b");
    /** Orders that put the whole work into a time: "do everything on Saturday night". */
    private static final Pattern ALL_OF_IT = Pattern.compile(
            "^(?:do|perform|run|execute|make|schedule|carry out|start|plan)\\b.{0,20}\\b(?:everything|all of (?:it|this)|all (?:the )?work|this|it|work)\\b");

    private static final Pattern NEVER =
            Pattern.compile("\\b(?:no|not|never|nothing|avoid|forbidden|prohibited|hands off)\\b");

    private static final Pattern NOTHING_DURING = Pattern.compile(
            "^(?:nothing|no (?:changes?|work|modifications?|maintenance|interventions?)|do not (?:change|touch|do) anything)(?: (?:may|must|can|should) (?:be \\w+|happen|start|run|take place))? (?:during|while|in the course of) (?:the )?(.+)$");

    private WindowReader() {}

    static Optional<Demand> read(String text) {
        Matcher during = NOTHING_DURING.matcher(text);
        if (during.matches()) {
            return Optional.of(new Demand.Window("outside " + during.group(1), Optional.empty()));
        }
        boolean all = ALL_OF_IT.matcher(text).find();
        if (!all && !CHANGES.matcher(text).find()) {
            return Optional.empty();
        }
        Matcher hours = HOURS.matcher(text);
        boolean never = NEVER.matcher(text).find() && !text.matches(".*\\boutside\\b.*");
        if (hours.find() && isTime(hours, text)) {
            String name = hours.group(1).strip() + "-" + hours.group(2).strip()
                    + (hours.group(3) == null ? "" : hours.group(3).toUpperCase(java.util.Locale.ROOT));
            return Optional.of(
                    never
                            ? new Demand.Window("outside " + name, Optional.empty())
                            : new Demand.Window(name, length(hours)));
        }
        Matcher time = ONE_TIME.matcher(text);
        if (time.find()) {
            boolean early = time.group(1).matches("before|until|till");
            return Optional.of(
                    new Demand.Window((early == never ? "after " : "before ") + time.group(2), Optional.empty()));
        }
        if (NAMED.matcher(text).find() && text.matches(".*\\b(?:only|in|during|within|inside|outside|wait)\\b.*")) {
            return Optional.of(new Demand.Window("maintenance window", Optional.empty()));
        }
        Matcher calendar = CALENDAR.matcher(text);
        if (calendar.find()
                && (never || all || text.matches(".*\\b(?:only|must|outside|allowed|should|exclusively)\\b.*"))) {
            boolean outside = never || calendar.group().startsWith("out");
            return Optional.of(new Demand.Window((outside ? "outside " : "") + calendar.group(1), Optional.empty()));
        }
        return Optional.empty();
    }

    private static boolean isTime(Matcher hours, String text) {
        boolean counted = text.substring(hours.end())
                .matches("-? ?(?:[a-z]+ )?(?:steps?|tasks?|people|persons?|actions?|items)\\b.*");
        return (hours.group(1) + hours.group(2)).matches(".*(?::|[ap]\\.?m|h).*")
                || hours.group(3) != null
                || (hours.group().matches("(?:from|between) .*") && !counted);
    }

    private static Optional<Duration> length(Matcher hours) {
        int minutes = minutes(hours.group(2)) - minutes(hours.group(1));
        return Optional.of(Duration.ofMinutes(minutes <= 0 ? minutes + 24 * 60 : minutes));
    }

    private static int minutes(String time) {
        String digits = time.replaceAll("[^0-9:]", "").replaceFirst("^:+", "");
        boolean clock = digits.length() >= 3;
        String plain = digits.replace(":", "");
        int hour = Integer.parseInt(clock ? plain.substring(0, plain.length() - 2) : plain);
        int minute = clock ? Integer.parseInt(plain.substring(plain.length() - 2)) : 0;
        boolean afternoon = time.matches(".*p\\.?m.*") && hour < 12;
        return (hour + (afternoon ? 12 : 0)) * 60 + minute;
    }
}
