package dev.planwright.domain.plan;

/** What kind of defect a finding is. The names are relied on from outside. */
public enum FindingCode implements Coded {
    EMPTY_PLAN,
    TOO_MANY_STEPS,
    BAD_ID,
    DUPLICATE_ID,
    BLANK_NAME,
    UNKNOWN_DEPENDENCY,
    SELF_DEPENDENCY,
    DUPLICATE_DEPENDENCY,
    CYCLE,
    ORDER,
    MISSING_ESTIMATE,
    BAD_ESTIMATE,
    SIMILAR_STEPS,
    REDUNDANT_DEPENDENCY,
    ORPHAN_STEP,
    CONSTRAINT_VIOLATED,
    DEADLINE_MISSED,
    /** A test, backup, approval or preparation stands after the change that it should guard. */
    LATE_STEP,
    /** What guarded a change was taken out of the plan, and no other step does it. */
    GUARD_REMOVED,
    /** A step undoes the work as a part of it. */
    UNDO_AS_STEP,
    /** Steps change something, and none says how to undo it. */
    NO_WAY_BACK,
    /** Steps change something, and nothing says what can go wrong. */
    NO_RISKS,
    /** Words stand where something was still to be filled in. */
    PLACEHOLDER,
    /** A step says nothing but its name. */
    BARE_STEP,
    /** The same text stands at many steps. */
    REPEATED_TEXT,
    /** All steps are said to take the same time. */
    EQUAL_ESTIMATES,
    /** Each of many steps waits for the one before it. */
    STRAIGHT_CHAIN,
    /** A value of the request looked like a secret and was masked. */
    SECRET_MASKED,
    /** Part of the request did not fit into a model's window. */
    CONTEXT_CUT,
    /** A model's answer had another form than asked for, and was understood all the same. */
    REPLY_FORM
}
