package dev.planwright.eval;

/** Names of the measures, as reports show them. */
final class Measures {
    static final String ABSTAINED = "abstained";
    static final String FAILED = "failed";
    static final String VALID = "valid";
    static final String SAME_BYTES = "same bytes";
    static final String PRECISION = "step precision";
    static final String RECALL = "step recall";
    static final String F1 = "step F1";
    static final String LENGTH = "steps within 0.5-2x";
    static final String ORDER_F1 = "order F1";
    static final String VIOLATIONS = "order violations";
    static final String LOOK_FIRST = "diagnose before mitigate";
    static final String COMMANDS = "command recall";
    static final String REPAIRS = "repair recall";
    static final String EXACT = "makespan exact";
    static final String REGRET = "makespan regret";
    static final String MICRO = "constraints micro";
    static final String MICRO_ACTIVE = "constraints micro, not vacuous";
    static final String MACRO = "constraints macro";
    static final String BY_TYPE = "constraints, ";
    static final String FALSE_CLAIMS = "satisfied but rejected";

    /** Ends the name of a baseline's measure. */
    static final String BASELINE = " (baseline)";

    private Measures() {}
}
