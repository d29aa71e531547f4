package dev.planwright.cli.option;

import dev.planwright.cli.Overrides;
import dev.planwright.cli.command.Spec;
import dev.planwright.domain.request.PlanOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that say how a plan is made. */
public final class PlannerOptions {
    private final OptionSpec chain = Spec.text(
            "--planner",
            "CHAIN",
            "Who plans: playbook or PROVIDER:MODEL, in the order in which they are tried, joined by commas.");
    private final OptionSpec strict = Spec.flag("--strict", "Refuse a plan with errors instead of mending it by rule.");
    private final OptionSpec maxSteps = Spec.number("--max-steps", "N", "How many steps the plan may have.");

    /** Only the option that names the chain. */
    public CommandSpec addChainTo(CommandSpec spec) {
        return spec.addOption(chain);
    }

    /** The command with what is taken here. */
    public CommandSpec addTo(CommandSpec spec) {
        return addChainTo(spec).addOption(strict).addOption(maxSteps);
    }

    /** The configuration with the chain that was said here. */
    public Overrides over(Overrides overrides) {
        return overrides.with("planner", Optional.ofNullable(chain.getValue()));
    }

    /** The options with what was said here. */
    public PlanOptions over(PlanOptions options) {
        PlanOptions result = options.withStrict(Spec.isGiven(strict));
        @Nullable Integer most = maxSteps.getValue();
        return most == null ? result : result.withMaxSteps(most);
    }
}
