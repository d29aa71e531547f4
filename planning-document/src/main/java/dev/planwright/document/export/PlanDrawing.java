package dev.planwright.document.export;

import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.plan.StepTiming;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drawings of a plan in SVG: the graph with a column for each wave, and the schedule with a bar for each step. */
final class PlanDrawing {
    /** Of pictures, wherever they stand. */
    static final String STYLE = """
            svg { font: 12px system-ui, sans-serif; } svg text { fill: #222; }
            rect.usual { fill: #dbe7f5; stroke: #5b7fa8; } rect.critical { fill: #f8d9d0; stroke: #b5442a; }
            path.edge { fill: none; stroke: #8a94a0; } path.critical { stroke: #b5442a; stroke-width: 2; }
            @media (prefers-color-scheme: dark) { svg text { fill: #ddd; }
            rect.usual { fill: #24405e; } rect.critical { fill: #6b2a1c; } }
            """;

    private static final int BOX_WIDTH = 190;
    private static final int BOX_HEIGHT = 40;
    private static final int COLUMN = 240;
    private static final int ROW = 56;
    private static final int NAMES = 300;
    private static final int BARS = 660;
    private static final int LINE = 24;
    private static final int LONGEST_NAME = 26;
    private static final int LONGEST_LABEL = 42;

    private final Plan plan;
    private final Facts facts;

    PlanDrawing(Plan plan, Facts facts) {
        this.plan = plan;
        this.facts = facts;
    }

    /** Boxes and the dependencies between them, from left to right. */
    String graph() {
        Map<StepId, int[]> places = places();
        int rows = plan.schedule().waves().stream().mapToInt(List::size).max().orElse(0);
        StringBuilder svg = open("Graph of the steps", plan.schedule().waves().size() * COLUMN, rows * ROW + 10);
        for (Step step : plan.steps()) {
            int[] to = places.getOrDefault(step.id(), new int[2]);
            for (StepId dependency : step.dependencies()) {
                int[] from = places.getOrDefault(dependency, new int[2]);
                boolean critical = facts.isCritical(step.id()) && facts.isCritical(dependency);
                svg.append("<path class=\"%s\" d=\"M%d %d C%d %d %d %d %d %d\"/>\n"
                        .formatted(
                                critical ? "edge critical" : "edge",
                                from[0] + BOX_WIDTH,
                                from[1] + BOX_HEIGHT / 2,
                                from[0] + BOX_WIDTH + 30,
                                from[1] + BOX_HEIGHT / 2,
                                to[0] - 30,
                                to[1] + BOX_HEIGHT / 2,
                                to[0],
                                to[1] + BOX_HEIGHT / 2));
            }
        }
        plan.steps().forEach(step -> box(step, places.getOrDefault(step.id(), new int[2]), svg));
        return svg.append("</svg>\n").toString();
    }

    private Map<StepId, int[]> places() {
        Map<StepId, int[]> places = new HashMap<>();
        int column = 0;
        for (List<StepId> wave : plan.schedule().waves()) {
            for (int row = 0; row < wave.size(); row++) {
                places.put(wave.get(row), new int[] {column * COLUMN + 5, row * ROW + 5});
            }
            column++;
        }
        return places;
    }

    private void box(Step step, int[] place, StringBuilder svg) {
        svg.append("<a href=\"#%s\"><rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"5\"/>"
                .formatted(anchor(step), mark(step), place[0], place[1], BOX_WIDTH, BOX_HEIGHT));
        svg.append("<text x=\"%d\" y=\"%d\">%s</text><title>%s</title></a>\n"
                .formatted(
                        place[0] + 8,
                        place[1] + BOX_HEIGHT / 2 + 4,
                        label(step, LONGEST_NAME),
                        Html.escape(step.name())));
    }

    /** The schedule as a document of its own, with the style that a page would otherwise give. */
    String picture() {
        String svg = schedule().replaceFirst("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ");
        int inside = svg.indexOf('\n') + 1;
        return svg.substring(0, inside) + "<style>\n" + STYLE + "</style>\n" + svg.substring(inside);
    }

    /** A bar for each step at its earliest start. */
    String schedule() {
        double total = Math.max(1, plan.schedule().likely().toMillis());
        StringBuilder svg = open("Schedule", NAMES + BARS, plan.steps().size() * LINE + 10);
        int y = 5;
        for (Step step : plan.steps()) {
            StepTiming timing = plan.schedule().timings().get(step.id());
            double start = timing == null ? 0 : timing.earliestStart().toMillis() / total;
            double length = facts.length(step).toMillis() / total;
            svg.append("<text x=\"0\" y=\"%d\">%s</text>".formatted(y + 14, label(step, LONGEST_LABEL)));
            svg.append(
                    "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\"><title>%s</title></rect>\n"
                            .formatted(
                                    mark(step),
                                    NAMES + Math.round(start * BARS),
                                    y + 2,
                                    Math.max(2, Math.round(length * BARS)),
                                    LINE - 6,
                                    Html.escape(step.name() + ", " + facts.estimate(step))));
            y += LINE;
        }
        return svg.append("</svg>\n").toString();
    }

    private static StringBuilder open(String title, int width, int height) {
        return new StringBuilder(
                "<svg role=\"img\" aria-label=\"%s\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n"
                        .formatted(title, width, height, width, height));
    }

    private String mark(Step step) {
        return facts.isCritical(step.id()) ? "critical" : "usual";
    }

    static String anchor(Step step) {
        return "step-" + Html.escape(step.id().value());
    }

    private String label(Step step, int longest) {
        String name = facts.number(step.id()) + ". " + Wrapped.clean(step.name());
        int end = Math.min(longest, name.codePointCount(0, name.length()));
        String cut = name.substring(0, name.offsetByCodePoints(0, end));
        return Html.escape(cut) + (cut.length() < name.length() ? "\u2026" : "");
    }
}
