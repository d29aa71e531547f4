package dev.planwright.domain.constraint;

/** Words of obligation, permission and prohibition as the patterns of all readers know them, and those for people and days. */
final class Terms {
    /** What obliges somebody to do something. */
    static final String MUST = "(?:must|should|shall|has to|have to|needs? to|is to|are to|ought to|will)";
    /** What goes before "not", and before an infinitive in an inverted sentence. */
    static final String MAY = "(?:may|can|must|should|shall|will|might|could)";
    /** What is said of something that is allowed. */
    static final String FINE =
            "(?:allowed|permitted|ok|okay|fine|acceptable|accepted|tolerated|welcome|tolerable|no problem|not a problem|unproblematic)";
    /** What is said of something that is forbidden. */
    static final String BAN =
            "(?:forbidden|prohibited|banned|not (?:allowed|permitted)|off[- ]limits|disallowed|out of bounds)";
    /** Kinds of people, one or many. */
    static final String PEOPLE =
            "(?:people|persons?|staff|engineers?|technicians?|operators?|colleagues?|(?:team |crew )?members?"
                    + "|specialists?|experts?|admins?|administrators?|developers?|dbas?|sres?|responders?|contractors?|employees?"
                    + "|workers?|electricians?|plumbers?|nurses?|doctors?|cooks?|chefs?|helpers?|volunteers?|pairs? of hands|guys|hands)";
    /** The days of the week. */
    static final String WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
    /** A group of people. */
    static final String CREW = "(?:team|crew|shift|group|squad|staff)";

    private Terms() {}
}
