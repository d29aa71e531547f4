package dev.planwright.cli;

import dev.planwright.domain.request.PlanOptions;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that say how a plan is made. */
final class PlannerOptions {
    private final OptionSpec chain =
            Spec.text("--planner", "CHAIN", "Who plans: names in the order in which they are tried, joined by commas.");
    private final OptionSpec strict = Spec.flag("--strict", "Refuse a plan with errors instead of mending it by rule.");
    private final OptionSpec maxSteps = Spec.number("--max-steps", "N", "How many steps the plan may have.");

    CommandSpec addTo(CommandSpec spec) {
        return spec.addOption(chain).addOption(strict).addOption(maxSteps);
    }

    /** The options with what was said here; every planner is one of {@code known}. */
    PlanOptions over(PlanOptions options, List<String> known) {
        List<String> names = names();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new UsageException(
                        "there is no planner called \"%s\"; there is: %s".formatted(name, String.join(", ", known)));
            }
        }
        PlanOptions result = options.withPlanners(names).withStrict(Spec.isGiven(strict));
        @Nullable Integer most = maxSteps.getValue();
        return most == null ? result : result.withMaxSteps(most);
    }

    private List<String> names() {
        @Nullable String text = chain.getValue();
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",")).map(String::strip).toList();
    }
}
