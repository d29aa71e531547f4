package dev.planwright.http;

/** Carries a refusal from where it is decided to where it is written. Thread-safe. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super("refused with status " + refusal.status());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
