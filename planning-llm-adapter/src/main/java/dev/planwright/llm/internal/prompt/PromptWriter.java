package dev.planwright.llm.internal.prompt;

import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.request.ParentStep;
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
    private static final int MOST_MORE = 8;
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
        int schema = numbered ? 0 : schema(call.shape(), support);
        Map<String, Object> values = call.values();
        Data data = new Data(task, numbered, call.offered());
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
                        system,
                        user,
                        PlanSchema.of(support, takingOver(call.shape(), data)),
                        numbered,
                        data.shown(),
                        data.cut(),
                        tokens,
                        (int) left));
    }

    private static int schema(PlanSchema.Shape shape, SchemaSupport support) {
        return PlanSchema.of(support, shape)
                .map(form -> Size.tokens(form.json()))
                .orElse(0);
    }

    private static PlanSchema.Shape takingOver(PlanSchema.Shape shape, Data data) {
        return shape.takingOver(data.shown().map(Shown::names).orElse(List.of()));
    }

    /**
     * Whether new words for some steps, or new steps, can mend anything of what is wrong. A small model is not asked to do
     * better what is no error, nor to win time: it would do worse.
     */
    public static boolean canMend(ProposalTask.Patch patch, SchemaSupport support) {
        boolean small = support == SchemaSupport.POSITIONAL;
        if (small
                && patch.findings().stream()
                        .noneMatch(finding -> finding.isError() && finding.code() != FindingCode.DEADLINE_MISSED)) {
            return false;
        }
        return !Offenders.of(patch, small).isEmpty()
                || patch.findings().stream().anyMatch(finding -> finding.code() == FindingCode.CONSTRAINT_VIOLATED);
    }

    /** Which prompt is filled with what, and the form of its answer. */
    private record Call(
            Templates.Kind kind, Map<String, Object> values, Optional<Shown> offered, PlanSchema.Shape shape) {}

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
            return continuation(task, mode.finished().steps(), values);
        }
        if (task.mode() instanceof ProposalTask.Patch mode) {
            return patch(mode, values, support);
        }
        return fresh(task, values, support);
    }

    private static Call fresh(ProposalTask task, Map<String, Object> values, SchemaSupport support) {
        boolean small = support == SchemaSupport.POSITIONAL;
        int shown = small ? MOST_STEPS - PositionalSteps.OWN : MOST_STEPS;
        Optional<Shown> offered = Patterns.of(task, Math.min(task.maxSteps(), shown));
        int usual = small
                ? Math.max(
                        MOST_NUMBERED,
                        offered.map(pattern -> pattern.steps().size() + PositionalSteps.OWN)
                                .orElse(0))
                : MOST_STEPS;
        int most = Math.min(task.maxSteps(), usual);
        int fewest = Math.min(most, FEWEST_STEPS);
        values.put("fewest", fewest);
        values.put("most", most);
        values.put("may_ask", !small);
        values.put("first_id", "s1");
        values.put("form", Forms.WHOLE);
        Optional<ParentStep> parent = task.request().parent();
        parent.ifPresent(step -> {
            values.put("parent", Fence.line(step.task()));
            values.put("step", step(step));
        });
        return new Call(
                parent.isPresent() ? Templates.Kind.BREAK_DOWN : Templates.Kind.PLAN,
                values,
                offered,
                PlanSchema.Shape.numbered(PlanSchema.Extent.PLAN, List.of(), 1, fewest, most));
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

    private static Call continuation(ProposalTask task, List<StepDraft> finished, Map<String, Object> values) {
        int most = Math.max(1, Math.min(task.maxSteps() - finished.size(), MOST_STEPS));
        Optional<Shown> offered = Patterns.of(task, most);
        values.put("finished_count", finished.size());
        values.put("finished", finished.stream().map(StepLines::brief).toList());
        values.put("most", most);
        values.put("first_id", "s" + (finished.size() + 1));
        values.put("form", Forms.REST);
        List<String> before = finished.stream().map(StepDraft::id).toList();
        int fewest = finished.size() >= FEWEST_STEPS ? 0 : 1;
        int room = offered.map(pattern -> pattern.steps().size() + PositionalSteps.OWN)
                .orElse(MOST_MORE);
        return new Call(
                Templates.Kind.CONTINUE,
                values,
                offered,
                PlanSchema.Shape.numbered(
                        PlanSchema.Extent.REST, before, finished.size() + 1, fewest, Math.min(most, room)));
    }

    private static Call patch(ProposalTask.Patch mode, Map<String, Object> values, SchemaSupport support) {
        List<StepDraft> steps = mode.draft().steps();
        List<StepDraft> wrong = Offenders.of(mode, support == SchemaSupport.POSITIONAL);
        values.put("errors", messages(mode.findings()));
        values.put("has_tried", !mode.tried().isEmpty());
        values.put("tried", messages(mode.tried()));
        values.put("too_long", Offenders.areTooLong(mode));
        values.put("all", steps.stream().map(StepLines::brief).toList());
        values.put("wrong", wrong.stream().map(StepLines::whole).toList());
        values.put("form", Forms.STEPS);
        Map<String, List<String>> shape = new LinkedHashMap<>();
        wrong.forEach(step -> shape.putIfAbsent(step.id(), Offenders.before(step, steps)));
        List<String> all = steps.stream().map(StepDraft::id).distinct().toList();
        int fewest = Math.max(1, shape.size());
        for (int number = 1; number <= NEW_STEPS_OF_A_PATCH; number++) {
            shape.put("new-" + number, all);
        }
        return new Call(
                Templates.Kind.PATCH,
                values,
                Optional.empty(),
                new PlanSchema.Shape(PlanSchema.Extent.STEPS, shape, fewest, List.of()));
    }

    private static List<String> messages(List<Finding> findings) {
        return findings.stream()
                .map(Finding::message)
                .map(Fence::line)
                .distinct()
                .toList();
    }
}
