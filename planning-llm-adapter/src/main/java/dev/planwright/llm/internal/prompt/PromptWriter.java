package dev.planwright.llm.internal.prompt;

import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.request.ParentStep;
import dev.planwright.llm.internal.chat.ReplySchema;
import dev.planwright.llm.internal.chat.SchemaSupport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what a model is asked, for each kind of call. Thread-safe. */
public final class PromptWriter {
    /** The version of the prompts, for provenance. */
    public static final String VERSION = Templates.VERSION;

    private static final int SHORTEST_ANSWER = 400;
    private static final int MOST_STEPS = 20;
    private static final int MOST_NUMBERED = 12;
    private static final int FEWEST_STEPS = 5;
    private static final int NEW_STEPS_OF_A_PATCH = 2;

    private final Templates templates = new Templates();

    /**
     * The question for a task; nothing if even without context it leaves no room for an answer.
     *
     * @param window how many tokens prompt and answer may have together
     * @param longestAnswer how many tokens an answer may have
     * @param support which schema the provider takes
     */
    public Optional<Prompt> write(ProposalTask task, int window, int longestAnswer, SchemaSupport support) {
        Call call = call(task, support);
        boolean numbered = support == SchemaSupport.POSITIONAL;
        String system = templates.system(numbered);
        int answer = Math.min(longestAnswer, Math.max(SHORTEST_ANSWER, window / 3));
        int schema = call.schema()
                .map(form -> numbered ? 0 : Size.tokens(form.json()))
                .orElse(0);
        Map<String, Object> values = call.values();
        Data data = new Data(task, numbered, call.most());
        int fixed = Size.tokens(system) + Size.tokens(templates.fill(call.kind(), data.put(values, 0))) + schema;
        int room = window - answer - fixed;
        if (room < 0) {
            return Optional.empty();
        }
        String user = templates.fill(call.kind(), data.put(values, room));
        int tokens = Size.tokens(system) + Size.tokens(user);
        long left = Math.min(task.budget().tokens() - tokens, Math.min(longestAnswer, window - tokens - schema));
        return left < SHORTEST_ANSWER
                ? Optional.empty()
                : Optional.of(new Prompt(
                        system, user, call.schema(), numbered, data.shown(), data.cut(), tokens, (int) left));
    }

    /**
     * Whether new words for some steps, or new steps, can mend anything of what is wrong. A small model is not asked to do
     * better what is no error: it would do it worse.
     */
    public static boolean canMend(ProposalTask.Patch patch, SchemaSupport support) {
        if (support == SchemaSupport.POSITIONAL && patch.findings().stream().noneMatch(Finding::isError)) {
            return false;
        }
        return !Offenders.of(patch).isEmpty()
                || patch.findings().stream().anyMatch(finding -> finding.code() == FindingCode.CONSTRAINT_VIOLATED);
    }

    /** Which prompt is filled with what. */
    private record Call(Templates.Kind kind, Map<String, Object> values, int most, Optional<ReplySchema> schema) {}

    private static Call call(ProposalTask task, SchemaSupport support) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("task", Fence.block(task.request().task().strip()));
        List<String> demands = task.constraints().stream()
                .map(Constraint::text)
                .map(Fence::line)
                .distinct()
                .toList();
        values.put("has_demands", !demands.isEmpty());
        values.put("demands", demands);
        values.put("describe_form", support == SchemaSupport.NONE);
        values.put("numbered", support == SchemaSupport.POSITIONAL);
        if (task.mode() instanceof ProposalTask.Continue mode) {
            return continuation(task, mode.finished().steps(), values, support);
        }
        if (task.mode() instanceof ProposalTask.Patch mode) {
            return patch(mode, values, support);
        }
        return fresh(task, values, support);
    }

    private static Call fresh(ProposalTask task, Map<String, Object> values, SchemaSupport support) {
        int most = Math.min(task.maxSteps(), support == SchemaSupport.POSITIONAL ? MOST_NUMBERED : MOST_STEPS);
        int fewest = Math.min(most, FEWEST_STEPS);
        values.put("fewest", fewest);
        values.put("most", most);
        values.put("may_ask", support != SchemaSupport.POSITIONAL);
        values.put("form", Forms.WHOLE);
        PlanSchema.Shape shape = PlanSchema.Shape.numbered(true, List.of(), 1, fewest, most, sources(task, support));
        Optional<ReplySchema> schema = PlanSchema.of(support, shape);
        Optional<ParentStep> parent = task.request().parent();
        parent.ifPresent(step -> {
            values.put("parent", Fence.line(step.task()));
            values.put("step", step(step));
        });
        return new Call(parent.isPresent() ? Templates.Kind.BREAK_DOWN : Templates.Kind.PLAN, values, most, schema);
    }

    /** The playbooks that a schema lets a step name. */
    private static List<String> sources(ProposalTask task, SchemaSupport support) {
        return support == SchemaSupport.POSITIONAL
                ? task.pattern().get().map(PlanDraft::playbooks).orElse(List.of())
                : List.of();
    }

    private static Map<String, Object> step(ParentStep step) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(
                "name",
                Fence.line(step.name()
                        .orElse(
                                step.stepNumber().isPresent()
                                        ? "step " + step.stepNumber().getAsInt()
                                        : "see the task")));
        values.put("estimate", Fence.line(step.estimatedTime().orElse("")));
        values.put("subtasks", step.subtasks().stream().map(Fence::line).toList());
        return values;
    }

    private static Call continuation(
            ProposalTask task, List<StepDraft> finished, Map<String, Object> values, SchemaSupport support) {
        int most = Math.max(1, Math.min(task.maxSteps() - finished.size(), MOST_STEPS));
        values.put("finished_count", finished.size());
        values.put("finished", finished.stream().map(StepLines::brief).toList());
        values.put("most", most);
        values.put("form", Forms.STEPS);
        List<String> before = finished.stream().map(StepDraft::id).toList();
        int fewest = finished.size() >= FEWEST_STEPS ? 0 : 1;
        PlanSchema.Shape shape = PlanSchema.Shape.numbered(
                false, before, finished.size() + 1, fewest, Math.min(most, 8), sources(task, support));
        return new Call(Templates.Kind.CONTINUE, values, most, PlanSchema.of(support, shape));
    }

    private static Call patch(ProposalTask.Patch mode, Map<String, Object> values, SchemaSupport support) {
        List<StepDraft> steps = mode.draft().steps();
        List<StepDraft> wrong = Offenders.of(mode);
        values.put(
                "errors",
                mode.findings().stream().map(Finding::message).map(Fence::line).toList());
        values.put("all", steps.stream().map(StepLines::brief).toList());
        values.put("wrong", wrong.stream().map(StepLines::whole).toList());
        values.put("form", Forms.STEPS);
        Map<String, List<String>> shape = new LinkedHashMap<>();
        wrong.forEach(step -> shape.putIfAbsent(step.id(), Offenders.before(step, steps)));
        List<String> all = steps.stream().map(StepDraft::id).distinct().toList();
        int fewest = shape.size();
        for (int number = 1; number <= NEW_STEPS_OF_A_PATCH; number++) {
            shape.put("new-" + number, all);
        }
        return new Call(
                Templates.Kind.PATCH,
                values,
                shape.size(),
                PlanSchema.of(support, new PlanSchema.Shape(false, shape, fewest, List.of())));
    }
}
