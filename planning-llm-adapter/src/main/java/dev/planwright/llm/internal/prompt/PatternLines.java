package dev.planwright.llm.internal.prompt;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.StepDraft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The steps of a pattern as lines of a prompt: name, times, and the steps that each comes after. Thread-safe. */
final class PatternLines {
    private static final int LONGEST_DETAIL = 200;
    private static final int MOST_COMMANDS = 2;

    private PatternLines() {}

    /** How steps are called. */
    enum Style {
        /** By their own ids, with what is done. */
        NAMED,
        /** By their places, see {@link Shown}; with nothing but their names, which is all that a small model has to say. */
        NUMBERED,
        /** Not at all: the ids of the finished steps are others. */
        ANONYMOUS
    }

    /** As many lines as about so many tokens hold, without details if they do not fit; empty if nothing useful fits. */
    static String of(List<StepDraft> steps, Style style, int tokens) {
        String detailed = fenced(lines(steps, style, style == Style.NAMED));
        if (Size.tokens(detailed) <= tokens) {
            return detailed;
        }
        String brief = fenced(lines(steps, style, false));
        int most = Size.characters(tokens);
        if (brief.length() <= most) {
            return brief;
        }
        return brief.substring(0, Math.max(0, brief.lastIndexOf('\n', most)));
    }

    private static String fenced(List<String> lines) {
        return Fence.block(String.join("\n", lines));
    }

    private static List<String> lines(List<StepDraft> steps, Style style, boolean detailed) {
        Set<String> names = new LinkedHashSet<>();
        List<String> lines = new ArrayList<>();
        for (StepDraft step : steps) {
            names.add(step.id());
            lines.add(head(step, style, names.size() - 1) + Fence.line(step.name()));
            if (style != Style.NUMBERED) {
                remarks(step, style == Style.ANONYMOUS ? Set.of() : names).ifPresent(lines::add);
            }
            if (detailed) {
                details(step).forEach(lines::add);
            }
        }
        return lines;
    }

    private static String head(StepDraft step, Style style, int place) {
        return switch (style) {
            case NAMED -> step.id() + ": ";
            case NUMBERED -> Shown.name(place) + ": ";
            case ANONYMOUS -> "- ";
        };
    }

    /** On a line of their own: beside the name, models take them for a part of it. */
    private static Optional<String> remarks(StepDraft step, Set<String> names) {
        List<String> remarks = new ArrayList<>();
        step.estimate().map(PatternLines::minutes).ifPresent(remarks::add);
        Set<String> after = new LinkedHashSet<>();
        step.dependencies().stream().filter(names::contains).forEach(after::add);
        if (!after.isEmpty()) {
            remarks.add("after " + String.join(", ", after));
        }
        return remarks.isEmpty() ? Optional.empty() : Optional.of("   " + String.join(", ", remarks));
    }

    private static String minutes(EstimateDraft estimate) {
        return "%dm/%dm/%dm"
                .formatted(minutes(estimate.optimistic()), minutes(estimate.likely()), minutes(estimate.pessimistic()));
    }

    /** Whole minutes, at least one. */
    private static long minutes(Duration span) {
        return Math.max(1, Math.round(span.toSeconds() / 60.0));
    }

    private static Stream<String> details(StepDraft step) {
        String description = Fence.line(step.description());
        String cut = description.length() <= LONGEST_DETAIL
                ? description
                : description.substring(0, description.lastIndexOf(' ', LONGEST_DETAIL) + 1) + "...";
        Stream<String> commands = step.commands().stream()
                .limit(MOST_COMMANDS)
                .map(Fence::line)
                .filter(command -> command.length() <= LONGEST_DETAIL)
                .map(command -> "   $ " + command);
        return Stream.concat(Stream.of(cut).filter(text -> !text.isEmpty()).map(text -> "   " + text), commands);
    }
}
