package dev.planwright.app.config;

import dev.planwright.llm.ModelChoice;
import java.util.Optional;

/**
 * A member of the chain of planners. Immutable, thread-safe.
 *
 * @param model which model plans; absent for the playbooks
 */
public record PlannerChoice(Optional<ModelChoice> model) {
    static final String PLAYBOOK = "playbook";

    /** The name by which a request chooses it: {@code playbook} or {@code provider:model}. */
    public String name() {
        return model.map(choice -> choice.provider().name() + ":" + choice.model())
                .orElse(PLAYBOOK);
    }
}
