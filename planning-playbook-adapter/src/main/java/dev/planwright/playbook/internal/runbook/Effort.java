package dev.planwright.playbook.internal.runbook;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.plan.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long a runbook's step takes. Runbooks rarely say; the three points are then the usual ones for a step of that kind,
 * and the basis says so. Stateless.
 */
enum Effort {
    LOOK_BY_COMMAND(1, 3, 10, "a command that looks"),
    LOOK(2, 5, 20, "looking something up"),
    CHANGE_BY_COMMAND(2, 5, 20, "a command that changes something"),
    CHANGE(5, 15, 60, "a change by hand");

    private static final Pattern WAITING = Pattern.compile(
            "\\b(?:wait(?:ing)?|takes?|monitor|watch|observe|allow|for (?:at least|up"
                    + " to|about)|after)\\b[^.;]{0,60}?\\b(\\d{1,3})(?:\\s*(?:-|to)\\s*(\\d{1,3}))?\\s*"
                    + "(seconds?|secs?|minutes?|mins?|hours?|days?)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TAKING = Pattern.compile("\\btakes?\\b", Pattern.CASE_INSENSITIVE);

    private final int optimistic;
    private final int likely;
    private final int pessimistic;
    private final String kind;

    Effort(int optimistic, int likely, int pessimistic, String kind) {
        this.optimistic = optimistic;
        this.likely = likely;
        this.pessimistic = pessimistic;
        this.kind = kind;
    }

    /** The estimate of an instruction: by the figure that its author gives, else by its kind. */
    static EstimateDraft of(Instruction instruction) {
        Optional<EstimateDraft> said = said(instruction.text())
                .or(() -> Stream.concat(instruction.details().stream(), instruction.warnings().stream())
                        .filter(text -> TAKING.matcher(text).find())
                        .flatMap(text -> said(text).stream())
                        .findFirst());
        if (said.isPresent()) {
            return said.get();
        }
        boolean command = !instruction.commands().isEmpty();
        Effort kind = instruction.looks() ? (command ? LOOK_BY_COMMAND : LOOK) : command ? CHANGE_BY_COMMAND : CHANGE;
        int times = Math.max(
                1, Math.max(instruction.commands().size(), instruction.parts().size()));
        return kind.estimate(Math.min(times, 10));
    }

    private static Optional<EstimateDraft> said(String text) {
        Matcher figure = WAITING.matcher(text);
        if (!figure.find()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(figure.group(1));
        int second = figure.group(2) == null ? first : Integer.parseInt(figure.group(2));
        Duration unit = unit(figure.group(3).toLowerCase(Locale.ROOT));
        Duration low = unit.multipliedBy(Math.min(first, second));
        Duration high = unit.multipliedBy(Math.max(first, second));
        return Optional.of(new EstimateDraft(
                low,
                high,
                high.multipliedBy(2),
                "the runbook says \"" + figure.group().strip() + "\"",
                Clock.ELAPSED));
    }

    private static Duration unit(String word) {
        return switch (word.charAt(0)) {
            case 's' -> Duration.ofSeconds(1);
            case 'h' -> Duration.ofHours(1);
            case 'd' -> Duration.ofDays(1);
            default -> Duration.ofMinutes(1);
        };
    }

    private EstimateDraft estimate(int times) {
        String basis = times == 1
                ? "the runbook gives no figure: the usual range for " + kind
                : "the runbook gives no figure: %d times the usual range for %s".formatted(times, kind);
        return new EstimateDraft(
                Duration.ofMinutes((long) optimistic * times),
                Duration.ofMinutes((long) likely * times),
                Duration.ofMinutes((long) pessimistic * times),
                basis,
                Clock.WORKING);
    }
}
