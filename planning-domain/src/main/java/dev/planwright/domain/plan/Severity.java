package dev.planwright.domain.plan;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
    /** The plan cannot be executed or scheduled as it is. */
    ERROR,
    /** The plan can be executed, but a person should look. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** The name in documents. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
