package dev.planwright.cli.plans;

import dev.planwright.document.FieldsBuilder;
import dev.planwright.document.PlanDocument;
import dev.planwright.document.tree.JsonOutput;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.Unseen;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between two plans, step by step as their ids say and field by field as the plan document writes them.
 * Immutable, thread-safe.
 *
 * @param added steps by id that only the later plan has
 * @param removed steps by id that only the earlier one has
 * @param changed what is different in the others, by id; the whole plan's own fields under an empty id
 */
record PlanDiff(
        Map<String, ContextValue.Fields> added,
        Map<String, ContextValue.Fields> removed,
        Map<String, List<Change>> changed) {

    /** A field before and after; nothing where there was or is none. */
    record Change(String field, ContextValue before, ContextValue after) {

        /** For a person; of two lists, only what is not in both, unless that is their order. */
        String text() {
            String changes = Stream.of(listed("removed ", before, after), listed("added ", after, before))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining("; "));
            return field + ": " + (changes.isEmpty() ? brief(said(before)) + " -> " + brief(said(after)) : changes);
        }

        /** What a list has that the other one, or nothing in its place, does not have. */
        private static Optional<String> listed(String verb, ContextValue list, ContextValue other) {
            if (!(list instanceof ContextValue.Items items)) {
                return Optional.empty();
            }
            Set<ContextValue> known =
                    other instanceof ContextValue.Items others ? new HashSet<>(others.values()) : Set.of();
            String own = items.values().stream()
                    .filter(item -> !known.contains(item))
                    .map(PlanDiff::said)
                    .collect(Collectors.joining(", "));
            return own.isEmpty() ? Optional.empty() : Optional.of(verb + brief(own));
        }

        private ContextValue document() {
            return new FieldsBuilder()
                    .text("before", said(before))
                    .text("after", said(after))
                    .build();
        }
    }

    static PlanDiff between(PlanDraft before, PlanDraft after) {
        ContextValue.Fields earlier = PlanDocument.of(before, WorkingTime.DEFAULT);
        ContextValue.Fields later = PlanDocument.of(after, WorkingTime.DEFAULT);
        Map<String, ContextValue.Fields> old = steps(earlier);
        Map<String, ContextValue.Fields> now = steps(later);
        Map<String, List<Change>> changed = new LinkedHashMap<>();
        note("", changes(earlier, later), changed);
        now.forEach((id, step) -> {
            ContextValue.Fields known = old.get(id);
            if (known != null) {
                note(id, changes(known, step), changed);
            }
        });
        Map<String, ContextValue.Fields> added = new LinkedHashMap<>(now);
        added.keySet().removeAll(old.keySet());
        Map<String, ContextValue.Fields> removed = new LinkedHashMap<>(old);
        removed.keySet().removeAll(now.keySet());
        return new PlanDiff(added, removed, changed);
    }

    private static void note(String id, List<Change> changes, Map<String, List<Change>> changed) {
        if (!changes.isEmpty()) {
            changed.put(id, changes);
        }
    }

    private static Map<String, ContextValue.Fields> steps(ContextValue.Fields plan) {
        Map<String, ContextValue.Fields> steps = new LinkedHashMap<>();
        if (plan.values().get("steps") instanceof ContextValue.Items items) {
            for (ContextValue item : items.values()) {
                if (item instanceof ContextValue.Fields step) {
                    steps.put(field(step, "id"), step);
                }
            }
        }
        return steps;
    }

    private static List<Change> changes(ContextValue.Fields before, ContextValue.Fields after) {
        Set<String> names = new LinkedHashSet<>(before.values().keySet());
        names.addAll(after.values().keySet());
        names.remove("steps");
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            ContextValue old = before.values().getOrDefault(name, new ContextValue.Nothing());
            ContextValue now = after.values().getOrDefault(name, new ContextValue.Nothing());
            if (!said(old).equals(said(now))) {
                changes.add(new Change(name, old, now));
            }
        }
        return changes;
    }

    private static String field(ContextValue.Fields fields, String name) {
        return said(fields.values().getOrDefault(name, new ContextValue.Nothing()));
    }

    private static String said(ContextValue value) {
        if (value instanceof ContextValue.Nothing) {
            return "";
        }
        return value instanceof ContextValue.Text text ? text.asText() : JsonOutput.compact(value);
    }

    /** For a person: a line for each step that came or went, and for each field that changed. */
    String text() {
        StringBuilder out = new StringBuilder();
        removed.values().forEach(step -> out.append("- ").append(line(step)));
        added.values().forEach(step -> out.append("+ ").append(line(step)));
        changed.forEach((id, changes) -> {
            out.append("~ %s\n".formatted(id.isEmpty() ? "(the plan itself)" : brief(id)));
            changes.forEach(change -> out.append("    ").append(change.text()).append('\n'));
        });
        return out.isEmpty() ? "The plans say the same.\n" : out.toString();
    }

    private static String line(ContextValue.Fields step) {
        return "%s  %s\n".formatted(brief(field(step, "id")), brief(field(step, "name")));
    }

    private static String brief(String text) {
        String line = Unseen.spaced(text);
        if (line.codePointCount(0, line.length()) > 120) {
            return line.substring(0, line.offsetByCodePoints(0, 119)) + "…";
        }
        return line.isEmpty() ? "(none)" : line;
    }

    /** For a program. */
    ContextValue document() {
        FieldsBuilder steps = new FieldsBuilder();
        changed.forEach((id, changes) -> {
            FieldsBuilder fields = new FieldsBuilder();
            changes.forEach(change -> fields.put(change.field(), change.document()));
            steps.put(id, fields.build());
        });
        return new FieldsBuilder()
                .texts("added", List.copyOf(added.keySet()))
                .texts("removed", List.copyOf(removed.keySet()))
                .put("changed", steps.build())
                .build();
    }
}
