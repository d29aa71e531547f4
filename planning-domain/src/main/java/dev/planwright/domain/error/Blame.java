package dev.planwright.domain.error;

/** Whose fault an error is. */
public enum Blame {
    /** The request cannot be served as it is. */
    CALLER,
    /** A proposer or the service behind it failed. */
    UPSTREAM,
    /** A defect or a lack of capacity of ours. */
    US
}
