package dev.planwright.document.export;

import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import java.util.HashMap;
import java.util.Map;

/** A plan as a Mermaid flowchart; the critical path stands out. Thread-safe. */
public final class PlanMermaid {
    private static final int LONGEST_LABEL = 80;

    private PlanMermaid() {}

    /** The plan as a flowchart. Nodes are called {@code s1}, {@code s2}, ..., since ids may be reserved words. */
    public static String of(Plan plan) {
        Facts facts = new Facts(plan);
        Map<StepId, String> nodes = new HashMap<>();
        StringBuilder out = new StringBuilder("flowchart TD\n");
        for (Step step : plan.steps()) {
            String node = "s" + (nodes.size() + 1);
            nodes.put(step.id(), node);
            String estimate = facts.estimate(step);
            out.append("    %s[\"%s%s\"]%s\n"
                    .formatted(
                            node,
                            label(step.name()),
                            estimate.isEmpty() ? "" : "<br/>" + estimate,
                            facts.isCritical(step.id()) ? ":::critical" : ""));
        }
        for (Step step : plan.steps()) {
            step.dependencies()
                    .forEach(
                            before -> out.append("    %s --> %s\n".formatted(nodes.get(before), nodes.get(step.id()))));
        }
        return out.append("    classDef critical stroke:#c0392b,stroke-width:3px\n")
                .toString();
    }

    /** All that could end a label or be read as markup becomes an entity, as Mermaid writes them. */
    private static String label(String text) {
        String line = Wrapped.clean(text);
        int end = line.offsetByCodePoints(0, Math.min(LONGEST_LABEL, line.codePointCount(0, line.length())));
        StringBuilder label = new StringBuilder();
        line.substring(0, end).codePoints().forEach(point -> {
            boolean plain = Character.isLetterOrDigit(point) || " .,:-/+()".indexOf(point) >= 0;
            if (plain) {
                label.appendCodePoint(point);
            } else {
                label.append('#').append(point).append(';');
            }
        });
        return label.append(end < line.length() ? "…" : "").toString();
    }
}
