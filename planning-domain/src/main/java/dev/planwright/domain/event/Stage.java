package dev.planwright.domain.event;

import java.util.Locale;

/** How far the making of a plan is. */
public enum Stage {
    READING,
    MATCHING,
    PROPOSING,
    REPAIRING,
    SCHEDULING;

    /** The name in documents. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
