package dev.planwright.domain.constraint;

import dev.planwright.domain.plan.Step;
import java.util.stream.Stream;

/** The texts of a step that say what is done. */
final class StepTexts {
    private StepTexts() {}

    static Stream<String> actions(Step step) {
        return Stream.concat(
                Stream.of(step.name(), step.description()),
                Stream.concat(step.subtasks().stream(), step.commands().stream()));
    }
}
