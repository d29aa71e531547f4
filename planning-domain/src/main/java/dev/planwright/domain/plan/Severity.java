package dev.planwright.domain.plan;

/** How bad a finding is. */
public enum Severity implements Coded {
    /** The plan cannot be executed or scheduled as it is. */
    ERROR,
    /** The plan can be executed, but a person should look. */
    WARNING,
    /** Worth knowing. */
    INFO
}
