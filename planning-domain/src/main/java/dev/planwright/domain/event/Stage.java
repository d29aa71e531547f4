package dev.planwright.domain.event;

import dev.planwright.domain.plan.Coded;

/** How far the making of a plan is. */
public enum Stage implements Coded {
    READING,
    MATCHING,
    PROPOSING,
    REPAIRING,
    SCHEDULING
}
