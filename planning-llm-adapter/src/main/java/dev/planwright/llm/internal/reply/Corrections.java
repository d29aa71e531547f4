package dev.planwright.llm.internal.reply;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.StepDraft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Steps that are said anew keep of what they were what the form of the answer has no field for; what it has one for is as
 * it is said, so that a correction can also take something away. Immutable, thread-safe.
 */
final class Corrections {
    private final Map<String, StepDraft> wrong = new HashMap<>();
    private final boolean small;

    /**
     * @param before the steps that may be said anew
     * @param small whether the answer has the few fields of small models
     */
    Corrections(List<StepDraft> before, boolean small) {
        this.small = small;
        before.forEach(step -> wrong.putIfAbsent(step.id(), step));
    }

    /** The step with what it could not say; the step itself if it corrects none. */
    StepDraft complete(StepDraft said) {
        StepDraft was = wrong.get(said.id());
        if (was == null) {
            return said;
        }
        return StepDraft.builder(said.id(), said.name())
                .description(said.description())
                .estimate(said.estimate().map(estimate -> sameTimes(estimate, was.estimate())))
                .unreadableEstimate(said.unreadableEstimate())
                .prerequisites(said.prerequisites().isEmpty() ? was.prerequisites() : said.prerequisites())
                .subtasks(small ? was.subtasks() : said.subtasks())
                .requiredSkills(small ? was.requiredSkills() : said.requiredSkills())
                .risks(said.risks())
                .dependencies(said.dependencies())
                .doneWhen(said.doneWhen())
                .rollback(said.rollback())
                .commands(small ? was.commands() : said.commands())
                .context(said.context().values().isEmpty() ? was.context() : said.context())
                .status(was.status())
                .source(was.source())
                .build();
    }

    /** The estimate of before, which may say what it is based on, if the times are the same. */
    private static EstimateDraft sameTimes(EstimateDraft said, Optional<EstimateDraft> was) {
        return was.filter(known -> known.optimistic().equals(said.optimistic())
                        && known.likely().equals(said.likely())
                        && known.pessimistic().equals(said.pessimistic()))
                .orElse(said);
    }
}
