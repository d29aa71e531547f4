package dev.planwright.cli.command;

/** What the process answers to its caller. The numbers are relied on from outside. */
public enum ExitCode {
    DONE(0, "done"),
    OURS(1, "a defect or a failure of planwright itself"),
    USAGE(2, "the command, its options or an input cannot be used as given"),
    NEEDS_INPUT(3, "the task is too vague, or nothing here knows how to plan it"),
    FINDINGS(4, "the plan has findings of severity error"),
    PROVIDER(5, "a provider failed"),
    INTERRUPTED(130, "interrupted");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** What help says of it. */
    public String meaning() {
        return meaning;
    }

    /** What the process answers. */
    public int number() {
        return number;
    }
}
