package dev.planwright.llm.internal.prompt;

import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.reference.ReferenceText;
import dev.planwright.domain.request.PlanContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The context and the playbooks of a task, as much of them as fits: the context goes first. Not thread-safe. */
final class Data {
    private static final int LONGEST_VALUE = 4_000;
    private static final int SMALLEST_EXCERPT = 60;
    private static final int LARGEST_EXCERPT = 2_500;
    private static final int SHARE_OF_PLAYBOOKS = 5;

    private final ProposalTask task;
    private final boolean numbered;
    private final List<Finding> cut = new ArrayList<>();
    private final Set<String> playbooks = new LinkedHashSet<>();

    /**
     * @param numbered whether the answer has numbers of its own, with which those of a playbook would be mixed up
     */
    Data(ProposalTask task, boolean numbered) {
        this.task = task;
        this.numbered = numbered;
    }

    /** What did not fit, as of the last time. */
    List<Finding> cut() {
        return cut;
    }

    /** The ids of the playbooks that fitted, as of the last time. */
    Set<String> playbooks() {
        return playbooks;
    }

    /** The values with context and playbooks of about so many tokens at most. */
    Map<String, Object> put(Map<String, Object> values, int room) {
        cut.clear();
        playbooks.clear();
        Map<String, Object> all = new LinkedHashMap<>(values);
        List<Map<String, String>> context = context(room);
        int left = room;
        for (Map<String, String> line : context) {
            left -= size(line);
        }
        List<Map<String, String>> shown =
                room > 0 ? playbooks(Math.min(left, Math.max(room / SHARE_OF_PLAYBOOKS, 0))) : List.of();
        all.put("context", context);
        all.put("has_context", !context.isEmpty());
        all.put("playbooks", shown);
        all.put("has_playbooks", !shown.isEmpty());
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

    private List<Map<String, String>> playbooks(int room) {
        List<Map<String, String>> shown = new ArrayList<>();
        if (task.mode() instanceof ProposalTask.Patch) {
            return shown;
        }
        int left = Math.min(room, LARGEST_EXCERPT);
        for (ReferenceText reference : left < SMALLEST_EXCERPT
                ? List.<ReferenceText>of()
                : task.references().get()) {
            String text = Excerpt.of(reference, task.request().context(), !numbered, left);
            if (Size.tokens(text) >= SMALLEST_EXCERPT / 3) {
                left -= Size.tokens(text);
                playbooks.add(reference.entry().id());
                shown.add(Map.of("id", Fence.line(reference.entry().id()), "text", text));
            }
        }
        return shown;
    }
}
