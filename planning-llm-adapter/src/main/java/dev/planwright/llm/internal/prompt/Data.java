package dev.planwright.llm.internal.prompt;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
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
    private final int mostSteps;
    private final List<Finding> cut = new ArrayList<>();
    private Optional<PlanDraft> shown = Optional.empty();

    /**
     * @param numbered whether the steps of the answer have numbers for ids
     * @param mostSteps how many steps the answer may have
     */
    Data(ProposalTask task, boolean numbered, int mostSteps) {
        this.task = task;
        this.numbered = numbered;
        this.mostSteps = mostSteps;
    }

    /** What did not fit, as of the last time. */
    List<Finding> cut() {
        return cut;
    }

    /** The pattern, if it fitted the last time. */
    Optional<PlanDraft> shown() {
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
        all.put("same_ids", style() == PatternLines.Style.NUMBERED);
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
        if (task.mode() instanceof ProposalTask.Patch || room < SMALLEST_PATTERN) {
            return Optional.empty();
        }
        PlanDraft pattern = task.pattern().get().orElse(null);
        if (pattern == null || pattern.playbooks().isEmpty()) {
            return Optional.empty();
        }
        List<StepDraft> steps = Thinning.to(mostSteps, pattern.steps());
        String text = PatternLines.of(steps, style(), Math.min(room, LARGEST_PATTERN));
        if (Size.tokens(text) < SMALLEST_PATTERN / 3) {
            return Optional.empty();
        }
        shown = Optional.of(pattern);
        return Optional.of(Map.of("id", Fence.line(String.join(", ", pattern.playbooks())), "text", text));
    }

    private PatternLines.Style style() {
        if (task.mode() instanceof ProposalTask.Continue) {
            return PatternLines.Style.ANONYMOUS;
        }
        return numbered ? PatternLines.Style.NUMBERED : PatternLines.Style.NAMED;
    }
}
