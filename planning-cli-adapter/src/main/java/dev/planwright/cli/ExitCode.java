package dev.planwright.cli;

/** What the process answers to its caller. The numbers are relied on from outside. */
enum ExitCode {
    DONE(0),
    OURS(1),
    USAGE(2),
    NEEDS_INPUT(3),
    FINDINGS(4),
    PROVIDER(5),
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
