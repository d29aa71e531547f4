package dev.planwright.domain.service;

import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.ParentStep;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes what looks like a secret out of a request before anybody sees it: values under keys such as {@code password},
 * and texts that have the form of a key, a token or a connection string with a password. Used once, by one thread.
 */
public final class SecretMask {
    private final List<Finding> notes = new ArrayList<>();

    private SecretMask() {}

    /** A request without secrets, and one note for each that was taken out. */
    record Masked(PlanRequest request, List<Finding> notes) {}

    /** A request without what looks like a secret; the same if there is nothing of the kind. Thread-safe. */
    public static PlanRequest masked(PlanRequest request) {
        return mask(request).request();
    }

    static Masked mask(PlanRequest request) {
        SecretMask mask = new SecretMask();
        String task = mask.text(request.task(), "/task_description");
        ContextValue context = mask.value(request.context().root(), JsonPointer.ROOT, "");
        Optional<ParentStep> parent = request.parent().map(mask::parent);
        if (mask.notes.isEmpty()) {
            return new Masked(request, List.of());
        }
        PlanContext masked = new PlanContext((ContextValue.Fields) context);
        return new Masked(new PlanRequest(task, masked, request.options(), parent), List.copyOf(mask.notes));
    }

    private ParentStep parent(ParentStep parent) {
        return new ParentStep(
                parent.planId(),
                parent.stepId(),
                parent.stepNumber(),
                text(parent.task(), "/parent/task"),
                parent.name().map(name -> text(name, "/parent/name")),
                parent.subtasks().stream()
                        .map(subtask -> text(subtask, "/parent/subtasks"))
                        .toList(),
                parent.estimatedTime());
    }

    private ContextValue value(ContextValue value, JsonPointer path, String key) {
        if (value instanceof ContextValue.Fields fields) {
            return fields(fields, path, key);
        }
        if (value instanceof ContextValue.Items items) {
            return items(items, path, key);
        }
        boolean scalar = value instanceof ContextValue.Text || value instanceof ContextValue.Num;
        if (scalar && (isMasked(value) || SecretForms.isSecretUnder(key, value.asText()))) {
            note("/context" + path);
            return ContextValue.of(SecretForms.MASK);
        }
        return value instanceof ContextValue.Text text ? ContextValue.of(text(text.value(), "/context" + path)) : value;
    }

    /** A private key may come line by line: what stands after its first line is a part of it, up to its last. */
    private ContextValue items(ContextValue.Items items, JsonPointer path, String key) {
        List<ContextValue> masked = new ArrayList<>();
        boolean ofKey = false;
        for (ContextValue item : items.values()) {
            JsonPointer place = path.child(Integer.toString(masked.size()));
            masked.add(
                    ofKey && item instanceof ContextValue.Text
                            ? ContextValue.of(SecretForms.MASK)
                            : value(item, place, key));
            String text = item instanceof ContextValue.Text ? item.asText() : "";
            ofKey = (ofKey || SecretForms.beginsPrivateKey(text)) && !text.contains("-----END ");
        }
        return new ContextValue.Items(masked);
    }

    /** A value that was masked when the request was stored. */
    private static boolean isMasked(ContextValue value) {
        return value.asText().equals(SecretForms.MASK);
    }

    /** In a pair such as {@code {"name": "DB_PASSWORD", "value": "..."}} the name is the key of the value. */
    private ContextValue fields(ContextValue.Fields fields, JsonPointer path, String key) {
        ContextValue name = fields.values().get("name");
        Map<String, ContextValue> masked = new LinkedHashMap<>();
        fields.values().forEach((child, below) -> {
            boolean ofPair = child.equals("value") && name instanceof ContextValue.Text;
            boolean within = SecretForms.isSecretKey(key);
            String childKey = ofPair && name != null ? name.asText() : within ? key : child;
            String shown = free(key(child, path), masked.keySet());
            masked.put(shown, value(below, path.child(shown), childKey));
        });
        return new ContextValue.Fields(masked);
    }

    /** A key may be a secret itself; then no place in the plan may name it. */
    private String key(String key, JsonPointer path) {
        String masked = SecretForms.masked(key);
        if (!masked.equals(key)) {
            note("/context" + path.child(masked));
        }
        return masked;
    }

    private static String free(String key, Set<String> taken) {
        String free = key;
        for (int number = 2; taken.contains(free); number++) {
            free = key + "-" + number;
        }
        return free;
    }

    private String text(String text, String place) {
        String masked = SecretForms.masked(text);
        if (!masked.equals(text)) {
            note(place);
        }
        return masked;
    }

    private void note(String place) {
        notes.add(new Finding(
                FindingCode.SECRET_MASKED,
                Severity.INFO,
                Optional.empty(),
                place,
                "the value at %s looks like a secret; it was masked before planning and stands nowhere in the plan"
                        .formatted(place)));
    }
}
