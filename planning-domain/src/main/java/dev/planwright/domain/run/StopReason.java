package dev.planwright.domain.run;

import java.util.Locale;

/** Why a run was stopped before it had a plan. */
public enum StopReason {
    /** It took longer than a plan may take. */
    TIME_LIMIT,
    /** Its readers went away and none came back in time. */
    ABANDONED,
    /** Its owner cancelled it. */
    CANCELLED,
    /** The process that made it ended. */
    SHUTDOWN;

    /** The name in documents: lower case, words joined by underscores. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
