package dev.planwright.document.export;

import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Repair;
import dev.planwright.domain.plan.Risk;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepStatus;
import java.util.List;
import java.util.regex.Pattern;

/** A plan as Markdown (CommonMark with tables and task lists), readable in a pull request. Thread-safe. */
public final class PlanMarkdown {
    // an underscore between letters and a hash within a line are no markup, and better left as they are
    private static final Pattern SPECIAL = Pattern.compile(
            "[\\\\`*\\[\\]<>|~]|&(?=#?\\w{1,32};)|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|(?<=^|\\s)#");
    /** What {@link #SPECIAL} may find. Most texts have none of it, and looking first costs little. */
    private static final String CANDIDATES = "\\`*[]<>|~&_#";

    private static final Pattern LIST_START = Pattern.compile("^(\\d*)([-+=.):])");

    private final Plan plan;
    private final Facts facts;
    private final StringBuilder out = new StringBuilder();

    private PlanMarkdown(Plan plan) {
        this.plan = plan;
        this.facts = new Facts(plan);
    }

    /** The plan as Markdown. */
    public static String of(Plan plan) {
        PlanMarkdown markdown = new PlanMarkdown(plan);
        markdown.write();
        return markdown.out.toString();
    }

    private void write() {
        out.append("# ").append(text(plan.outline().title())).append("\n\n");
        if (!plan.outline().description().isBlank()) {
            out.append(text(plan.outline().description())).append("\n\n");
        }
        facts.lines().forEach(line -> out.append("- ").append(text(line)).append('\n'));
        list("Before you start", plan.outline().prerequisites(), "- [ ] ");
        overview();
        out.append("\n## Steps\n");
        plan.steps().forEach(this::step);
        list("Done when", plan.outline().successCriteria(), "- [ ] ");
        risks();
        list("Constraints", facts.constraints(), "- ");
        list("Assumptions", plan.outline().assumptions(), "- ");
        list("Open questions", plan.outline().openQuestions(), "- ");
        list("Findings", facts.findings(), "- ");
        list("Repairs", plan.repairs().stream().map(Repair::what).toList(), "- ");
        list("Not used from the context", plan.unusedContext(), "- ");
    }

    private void overview() {
        out.append("\n| # | Step | After | Estimate | Critical |\n|---|---|---|---|---|\n");
        for (Step step : plan.steps()) {
            String after = facts.after(step);
            row(
                    Integer.toString(facts.number(step.id())),
                    text(step.name()),
                    after,
                    facts.estimate(step),
                    facts.isCritical(step.id()) ? "yes" : "");
        }
    }

    private void step(Step step) {
        out.append("\n### ")
                .append(facts.number(step.id()))
                .append(". ")
                .append(text(step.name()))
                .append("\n\n");
        out.append(step.status() == StepStatus.DONE ? "- [x] " : "- [ ] ")
                .append(code(step.id().value()));
        String estimate = facts.estimate(step);
        out.append(estimate.isEmpty() ? "" : ", " + estimate).append('\n');
        if (!step.description().isBlank()) {
            out.append('\n').append(text(step.description())).append('\n');
        }
        bullets("Needs", step.prerequisites());
        bullets("Parts", step.subtasks());
        commands(step.commands());
        bullets("Risks", step.risks());
        bullets("Skills", step.requiredSkills());
        step.doneWhen()
                .ifPresent(value ->
                        out.append("\n**Done when:** ").append(text(value)).append('\n'));
        step.rollback()
                .ifPresent(
                        value -> out.append("\n**Undo:** ").append(text(value)).append('\n'));
    }

    private void bullets(String name, List<String> items) {
        if (!items.isEmpty()) {
            out.append("\n**").append(name).append("**\n\n");
            items.forEach(item -> out.append("- ").append(text(item)).append('\n'));
        }
    }

    private void commands(List<String> commands) {
        if (!commands.isEmpty()) {
            String fence = "`".repeat(Math.max(3, longestRun(commands) + 1));
            out.append('\n').append(fence).append("sh\n");
            commands.stream()
                    .flatMap(String::lines)
                    .forEach(line -> out.append(Wrapped.clean(line)).append('\n'));
            out.append(fence).append('\n');
        }
    }

    private void list(String heading, List<String> items, String lead) {
        if (!items.isEmpty()) {
            out.append("\n## ").append(heading).append("\n\n");
            items.forEach(item -> out.append(lead).append(text(item)).append('\n'));
        }
    }

    private void risks() {
        List<Risk> risks = plan.outline().riskRegister();
        if (!risks.isEmpty()) {
            out.append("\n## Risks\n\n| Risk | Likelihood | Impact | Mitigation |\n|---|---|---|---|\n");
            for (Risk risk : risks) {
                row(
                        text(risk.risk()),
                        risk.likelihood().map(level -> level.code()).orElse(""),
                        risk.impact().map(level -> level.code()).orElse(""),
                        text(risk.mitigation().orElse("")));
            }
        }
    }

    private void row(String... cells) {
        for (String cell : cells) {
            out.append("| ").append(cell).append(' ');
        }
        out.append("|\n");
    }

    /** One line in which nothing is markup. */
    private static String text(String value) {
        String line = Wrapped.clean(value);
        String escaped = isPlain(line) ? line : SPECIAL.matcher(line).replaceAll("\\\\$0");
        boolean isWord = !escaped.isEmpty() && Character.isLetter(escaped.charAt(0));
        return isWord ? escaped : LIST_START.matcher(escaped).replaceFirst("$1\\\\$2");
    }

    private static boolean isPlain(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (CANDIDATES.indexOf(line.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static String code(String value) {
        return "`" + value + "`";
    }

    private static int longestRun(List<String> texts) {
        int longest = 0;
        for (String text : texts) {
            int run = 0;
            for (int i = 0; i < text.length(); i++) {
                run = text.charAt(i) == '`' ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }
}
