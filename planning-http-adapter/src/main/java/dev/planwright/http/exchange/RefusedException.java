package dev.planwright.http.exchange;

/** Carries a refusal from where it is decided to where it is written. Thread-safe. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super("refused with status " + refusal.status());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
