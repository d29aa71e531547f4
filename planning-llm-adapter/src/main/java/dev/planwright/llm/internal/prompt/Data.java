package dev.planwright.llm.internal.prompt;

import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.request.PlanContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The context of a task and the pattern for it, as much of them as fits: the context goes first. Not thread-safe. */
final class Data {
    private static final int LONGEST_VALUE = 4_000;
    private static final int SMALLEST_PATTERN = 60;
    private static final int LARGEST_PATTERN = 2_500;
    private static final int SHARE_OF_THE_PATTERN = 5;

    private final ProposalTask task;
    private final boolean numbered;
    private final Optional<Shown> offered;
    private final List<Finding> cut = new ArrayList<>();
    private Optional<Shown> shown = Optional.empty();

    /**
     * @param numbered whether the steps of the answer have numbers for ids
     * @param offered the pattern to show, if it fits
     */
    Data(ProposalTask task, boolean numbered, Optional<Shown> offered) {
        this.task = task;
        this.numbered = numbered;
        this.offered = offered;
    }

    /** What did not fit, as of the last time. */
    List<Finding> cut() {
        return cut;
    }

    /** The pattern, if it fitted the last time. */
    Optional<Shown> shown() {
        return shown;
    }

    /** The values with context and pattern of about so many tokens at most. */
    Map<String, Object> put(Map<String, Object> values, int room) {
        cut.clear();
        shown = Optional.empty();
        Map<String, Object> all = new LinkedHashMap<>(values);
        List<Map<String, String>> context = context(room);
        int left = room;
        for (Map<String, String> line : context) {
            left -= size(line);
        }
        all.put("context", context);
        all.put("has_context", !context.isEmpty());
        pattern(Math.min(left, room / SHARE_OF_THE_PATTERN)).ifPresent(shown -> all.put("playbook", shown));
        return all;
    }

    private List<Map<String, String>> context(int room) {
        List<Map<String, String>> lines = new ArrayList<>();
        int left = room;
        for (PlanContext.Leaf leaf : task.request().context().leaves()) {
            String value = Fence.value(leaf.value());
            boolean tooLong = value.length() > LONGEST_VALUE;
            Map<String, String> line =
                    Map.of("path", Fence.path(leaf.path()), "value", tooLong ? cut(value) + "…\" (cut)" : value);
            boolean fits = size(line) <= left;
            if (fits) {
                left -= size(line);
                lines.add(line);
            }
            if (tooLong || !fits) {
                note("/context" + leaf.path());
            }
        }
        return lines;
    }

    private static String cut(String value) {
        int end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return value.substring(0, end);
    }

    private static int size(Map<String, String> line) {
        return line.values().stream().mapToInt(Size::tokens).sum() + 2;
    }

    private void note(String place) {
        cut.add(new Finding(
                FindingCode.CONTEXT_CUT,
                Severity.WARNING,
                Optional.empty(),
                place,
                "the value at %s was too large for the model's window; the model saw only a part of it, or nothing"
                        .formatted(place)));
    }

    /** The pattern with the ids of its playbooks; nothing where there is none, or no room for it. */
    private Optional<Map<String, String>> pattern(int room) {
        if (offered.isEmpty() || room < SMALLEST_PATTERN) {
            return Optional.empty();
        }
        Shown pattern = offered.get();
        String text = PatternLines.of(pattern.steps(), style(), Math.min(room, LARGEST_PATTERN));
        boolean isCut = text.lines().count() < pattern.steps().size();
        if (isCut && Size.tokens(text) < SMALLEST_PATTERN / 3) {
            return Optional.empty();
        }
        shown = Optional.of(numbered ? pattern.first((int) text.lines().count()) : pattern);
        String ids = Fence.line(String.join(", ", pattern.pattern().playbooks()));
        return Optional.of(Map.of("id", ids, "text", text));
    }

    private PatternLines.Style style() {
        if (numbered) {
            return PatternLines.Style.NUMBERED;
        }
        return task.mode() instanceof ProposalTask.Continue ? PatternLines.Style.ANONYMOUS : PatternLines.Style.NAMED;
    }
}
