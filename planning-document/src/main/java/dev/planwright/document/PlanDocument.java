package dev.planwright.document;

import dev.planwright.document.export.PlanMarkdown;
import dev.planwright.document.tree.JsonOutput;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.RiskDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.ConstraintResult;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.Level;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Repair;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.ParentStep;
import java.util.List;
import java.util.Optional;

/** The plan document: the one form in which plans leave this program. Thread-safe. */
public final class PlanDocument {
    /** Which form of the document this is. */
    public static final int VERSION = 1;

    private PlanDocument() {}

    /** The document as JSON on one line: the bytes of every answer, stream and journal. */
    public static String json(Plan plan) {
        return JsonOutput.compact(of(plan));
    }

    /** The document as a tree. */
    public static ContextValue.Fields of(Plan plan) {
        PlanDraft draft = PlanDraft.of(plan);
        FieldsBuilder fields = new FieldsBuilder()
                .number("document_version", VERSION)
                .text("plan_id", plan.id())
                .number("revision", plan.revision())
                .text("content_hash", CanonicalForm.hash(draft))
                .text("task_description", plan.request().task())
                .put("context", plan.request().context().root())
                .text("title", draft.title())
                .text("description", draft.description())
                .text("plan", PlanMarkdown.of(plan))
                .list(
                        "steps",
                        plan.steps(),
                        step -> StepDocument.of(
                                StepDraft.of(step),
                                plan.schedule().workingTime(),
                                Optional.ofNullable(plan.schedule().timings().get(step.id()))));
        lists(draft, fields);
        return fields.put("schedule", ScheduleDocument.of(plan.schedule()))
                .list("constraints", plan.constraints(), PlanDocument::constraint)
                .texts("unused_context", plan.unusedContext())
                .list("findings", plan.findings(), PlanDocument::finding)
                .list("repairs", plan.repairs(), PlanDocument::repair)
                .put("provenance", ProvenanceDocument.of(plan.provenance()))
                .put("parent", plan.parent().map(PlanDocument::parent))
                .build();
    }

    /** What was finished before a plan broke off: the document without all that is computed. */
    public static ContextValue.Fields of(PlanDraft draft, WorkingTime workingTime) {
        FieldsBuilder fields = new FieldsBuilder()
                .number("document_version", VERSION)
                .text("title", draft.title())
                .text("description", draft.description())
                .list("steps", draft.steps(), step -> StepDocument.of(step, workingTime, Optional.empty()));
        lists(draft, fields);
        return fields.build();
    }

    static void lists(PlanDraft draft, FieldsBuilder fields) {
        fields.list("risk_register", draft.riskRegister(), PlanDocument::risk)
                .texts("prerequisites", draft.prerequisites())
                .texts("success_criteria", draft.successCriteria())
                .texts("assumptions", draft.assumptions())
                .texts("open_questions", draft.openQuestions());
    }

    private static ContextValue risk(RiskDraft risk) {
        return new FieldsBuilder()
                .text("step_id", risk.stepId())
                .text("risk", risk.risk())
                .text("likelihood", risk.likelihood().map(Level::code))
                .text("impact", risk.impact().map(Level::code))
                .text("mitigation", risk.mitigation())
                .build();
    }

    private static ContextValue constraint(ConstraintResult constraint) {
        return new FieldsBuilder()
                .text("path", constraint.path())
                .text("text", constraint.text())
                .text("status", constraint.status().code())
                .texts(
                        "step_ids",
                        constraint.stepIds().stream().map(StepId::value).toList())
                .text("explanation", constraint.explanation())
                .build();
    }

    /** What {@code validate} answers: {@code {"valid", "findings"}}; valid means no finding of severity error. */
    public static ContextValue.Fields verdict(List<Finding> findings) {
        return new FieldsBuilder()
                .flag("valid", findings.stream().noneMatch(Finding::isError))
                .list("findings", findings, PlanDocument::finding)
                .build();
    }

    private static ContextValue.Fields finding(Finding finding) {
        return new FieldsBuilder()
                .text("code", finding.code().code())
                .text("severity", finding.severity().code())
                .text("step_id", finding.stepId())
                .text("path", finding.path())
                .text("message", finding.message())
                .build();
    }

    private static ContextValue repair(Repair repair) {
        return new FieldsBuilder()
                .text("code", repair.code().code())
                .text("step_id", repair.stepId())
                .text("what", repair.what())
                .text("before", repair.before())
                .text("after", repair.after())
                .build();
    }

    private static ContextValue parent(ParentStep parent) {
        FieldsBuilder fields =
                new FieldsBuilder().text("plan_id", parent.planId()).text("step_id", parent.stepId());
        parent.stepNumber().ifPresent(number -> fields.number("step_number", number));
        return fields.text("task", parent.task()).build();
    }
}
