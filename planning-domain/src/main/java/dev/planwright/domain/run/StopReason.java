package dev.planwright.domain.run;

import dev.planwright.domain.plan.Coded;

/** Why a run was stopped before it had a plan. */
public enum StopReason implements Coded {
    /** It took longer than a plan may take. */
    TIME_LIMIT,
    /** Its readers went away and none came back in time. */
    ABANDONED,
    /** Its owner cancelled it. */
    CANCELLED,
    /** The process that made it ended. */
    SHUTDOWN
}
