package dev.planwright.cli;

import java.util.List;

/** The command cannot be carried out as it was given: exit code 2. Immutable, thread-safe. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> details;

    public UsageException(String message) {
        this(message, List.of());
    }

    /** An error of several parts; each detail is one line. */
    public UsageException(String message, List<String> details) {
        super(message);
        this.details = List.copyOf(details);
    }

    /** What is wrong in particular, in the order found; may be empty. */
    public List<String> details() {
        return details;
    }
}
