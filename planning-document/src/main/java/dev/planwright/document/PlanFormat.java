package dev.planwright.document;

import dev.planwright.document.export.PlanCsv;
import dev.planwright.document.export.PlanGantt;
import dev.planwright.document.export.PlanHtml;
import dev.planwright.document.export.PlanMarkdown;
import dev.planwright.document.export.PlanMermaid;
import dev.planwright.document.export.PlanSvg;
import dev.planwright.document.export.PlanText;
import dev.planwright.document.tree.JsonOutput;
import dev.planwright.document.tree.YamlOutput;
import dev.planwright.domain.plan.Plan;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a plan can be written. */
public enum PlanFormat {
    TEXT,
    JSON,
    YAML,
    MARKDOWN,
    MERMAID,
    MERMAID_GANTT,
    CSV,
    HTML,
    SVG;

    /** The name on the command line: lower case, words joined by dashes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The form with a name, in any case. */
    public static Optional<PlanFormat> parse(String name) {
        for (PlanFormat format : values()) {
            if (format.code().equalsIgnoreCase(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * The plan in this form, with a line feed at the end.
     *
     * @param width where text is wrapped, in characters, at least 40; only {@link #TEXT} cares
     */
    public String write(Plan plan, int width) {
        return switch (this) {
            case TEXT -> PlanText.of(plan, width);
            case JSON -> JsonOutput.pretty(PlanDocument.of(plan));
            case YAML -> YamlOutput.text(PlanDocument.of(plan));
            case MARKDOWN -> PlanMarkdown.of(plan);
            case MERMAID -> PlanMermaid.of(plan);
            case MERMAID_GANTT -> PlanGantt.of(plan);
            case CSV -> PlanCsv.of(plan);
            case HTML -> PlanHtml.of(plan);
            case SVG -> PlanSvg.of(plan);
        };
    }
}
