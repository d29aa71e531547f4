package dev.planwright.domain.plan;

import java.util.Locale;

/** What kind of defect a finding is. The names are relied on from outside. */
public enum FindingCode {
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
    /** A value of the request looked like a secret and was masked. */
    SECRET_MASKED,
    /** Part of the request did not fit into a model's window. */
    CONTEXT_CUT,
    /** A model's answer had another form than asked for, and was understood all the same. */
    REPLY_FORM;

    /** The name in documents: lower case, words joined by underscores. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
