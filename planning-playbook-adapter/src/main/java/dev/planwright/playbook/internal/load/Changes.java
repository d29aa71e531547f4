package dev.planwright.playbook.internal.load;

import dev.planwright.playbook.internal.model.StepSpec;
import java.util.Locale;
import java.util.Set;

/** Tells steps that change something by the verb that their name starts with. Stateless. */
final class Changes {
    private static final Set<String> VERBS = Set.of(
            ("add apply change configure create delete deploy disable drop enable extract fail install migrate move "
                            + "promote provision remove replace restart restore roll rotate route scale shift start stop "
                            + "switch turn update upgrade")
                    .split(" "));

    private Changes() {}

    static boolean anything(StepSpec step) {
        String verb = step.name().strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z].*", "");
        return VERBS.contains(verb);
    }
}
