package dev.planwright.domain.plan;

import java.util.Locale;
import java.util.Optional;

/** How likely or how bad a risk is. */
public enum Level implements Coded {
    LOW,
    MEDIUM,
    HIGH;

    /** Reads a name in any case. */
    public static Optional<Level> parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "low" -> Optional.of(LOW);
            case "medium", "moderate" -> Optional.of(MEDIUM);
            case "high" -> Optional.of(HIGH);
            default -> Optional.empty();
        };
    }
}
