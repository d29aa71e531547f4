package dev.planwright.http.kubiya;

import dev.planwright.document.FieldsBuilder;
import dev.planwright.domain.plan.Level;
import dev.planwright.domain.plan.Outline;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Risk;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.plan.StepStatus;
import dev.planwright.domain.request.ContextValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan in the form of the Kubiya CLI: a view that is computed from the plan and the catalogue. Thread-safe. */
public final class CliPlan {
    private CliPlan() {}

    /** What the CLI's routes answer: {@code {"plan": {...}}}. */
    public static ContextValue.Fields answer(Plan plan, Catalogue catalogue) {
        return new FieldsBuilder().put("plan", of(plan, catalogue)).build();
    }

    static ContextValue.Fields of(Plan plan, Catalogue catalogue) {
        List<Step> steps = plan.steps().stream()
                .filter(step -> step.status() != StepStatus.DROPPED)
                .toList();
        Assignment assignment = Assignment.of(steps, catalogue);
        Outline outline = plan.outline();
        return new FieldsBuilder()
                .text("plan_id", plan.id())
                .text("title", outline.title())
                .text("summary", summary(plan, steps))
                .put("complexity", Complexity.of(plan))
                .list("team_breakdown", TeamBreakdown.of(plan, assignment, catalogue), group -> group)
                .put("recommended_execution", RecommendedExecution.of(plan, assignment, catalogue))
                .put("cost_estimate", CostEstimate.of(plan, assignment, catalogue))
                .put("realized_savings", RealizedSavings.of(assignment, catalogue))
                .texts("risks", risks(outline, steps))
                .texts("prerequisites", prerequisites(outline, steps))
                .texts("success_criteria", successCriteria(outline, steps))
                .text("created_at", plan.provenance().createdAt().toString())
                .build();
    }

    /** The CLI hands this to an agent as its prompt, so it names the steps. */
    private static String summary(Plan plan, List<Step> steps) {
        String overview = plan.outline().description().isBlank()
                ? plan.request().task()
                : plan.outline().description();
        String names = steps.stream().map(Step::name).collect(Collectors.joining("; "));
        return oneLine(overview + (names.isEmpty() ? "" : " Steps, in order: " + names + "."));
    }

    private static List<String> risks(Outline outline, List<Step> steps) {
        Set<String> registered = outline.riskRegister().stream().map(Risk::risk).collect(Collectors.toSet());
        Stream<String> ofSteps = steps.stream()
                .flatMap(step -> step.risks().stream()
                        .filter(risk -> !registered.contains(risk))
                        .map(risk -> step.name() + ": " + risk));
        return distinct(Stream.concat(outline.riskRegister().stream().map(CliPlan::risk), ofSteps));
    }

    private static String risk(Risk risk) {
        String levels = Stream.of(
                        risk.likelihood().map(Level::code).map("likelihood "::concat),
                        risk.impact().map(Level::code).map("impact "::concat))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return risk.risk()
                + (levels.isEmpty() ? "" : " (" + levels + ")")
                + risk.mitigation().map(" Mitigation: "::concat).orElse("");
    }

    /** Of the plan, and of the steps with which it begins. */
    private static List<String> prerequisites(Outline outline, List<Step> steps) {
        return distinct(Stream.concat(
                outline.prerequisites().stream(),
                steps.stream()
                        .filter(step -> step.dependencies().isEmpty())
                        .flatMap(step -> step.prerequisites().stream())));
    }

    /** Of the plan; where it has none, how one knows that the steps are done with which it ends. */
    private static List<String> successCriteria(Outline outline, List<Step> steps) {
        Set<StepId> followed =
                steps.stream().flatMap(step -> step.dependencies().stream()).collect(Collectors.toSet());
        return outline.successCriteria().isEmpty()
                ? distinct(steps.stream()
                        .filter(step -> !followed.contains(step.id()))
                        .flatMap(step -> step.doneWhen().stream()))
                : outline.successCriteria();
    }

    private static List<String> distinct(Stream<String> texts) {
        return texts.map(CliPlan::oneLine).distinct().toList();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
