package dev.planwright.cli.plans;

import dev.planwright.cli.UsageException;
import dev.planwright.cli.Workbench;
import dev.planwright.cli.command.Command;
import dev.planwright.cli.command.ExitCode;
import dev.planwright.cli.command.Session;
import dev.planwright.cli.command.Spec;
import dev.planwright.cli.option.ConfigOption;
import dev.planwright.cli.option.ListingOption;
import dev.planwright.cli.option.PlanInput;
import dev.planwright.document.CanonicalForm;
import dev.planwright.document.PlanDocument;
import dev.planwright.document.ReadPlan;
import dev.planwright.document.tree.JsonOutput;
import dev.planwright.domain.check.Quoted;
import dev.planwright.domain.plan.Finding;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code validate}: says what is wrong with a plan from anywhere. */
public final class ValidateCommand implements Command {
    private final Session session;
    private final PlanInput input = new PlanInput();
    private final OptionSpec approved =
            Spec.flag("--approved", "Refuse a plan that was not approved or that was changed since; see approve.");
    private final ListingOption output = new ListingOption();
    private final ConfigOption config = new ConfigOption();

    public ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Spec.command(
                this,
                "Check a plan: cycles, unknown dependencies, estimates, what its context demands.",
                "",
                "Exit code 4 tells that there are findings of severity error.",
                "",
                "Examples:",
                "  planwright validate plan.json",
                "  curl -s https://example.org/plan.json | planwright validate - -o json");
        return config.addTo(output.addTo(input.addTo(spec).addOption(approved)));
    }

    @Override
    public Integer call() {
        Workbench workbench = session.source().open(config.overrides());
        ReadPlan plan = input.read(workbench.workingTime(), session.console());
        if (Spec.isGiven(approved) && !isApproved(plan)) {
            return ExitCode.FINDINGS.number();
        }
        List<Finding> findings = workbench.reviewer().check(plan.request(), plan.draft());
        boolean valid = findings.stream().noneMatch(Finding::isError);
        session.console()
                .print(
                        output.isJson()
                                ? JsonOutput.pretty(PlanDocument.verdict(findings))
                                : text(valid, plan, findings));
        return (valid ? ExitCode.DONE : ExitCode.FINDINGS).number();
    }

    private boolean isApproved(ReadPlan plan) {
        if (input.isStandardInput()) {
            throw new UsageException("--approved needs a file: the approval is kept beside it");
        }
        Approval approval = Approval.read(input.name(), session.console());
        boolean same = approval.contentHash().equals(CanonicalForm.hash(plan.draft()));
        if (!same) {
            session.console()
                    .complain("planwright: %s was changed after %s approved it at %s"
                            .formatted(input.name(), approval.by(), approval.at()));
        }
        return same;
    }

    private static String text(boolean valid, ReadPlan plan, List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            String where = finding.stepId().map(id -> Quoted.plain(id) + ": ").orElse("");
            text.append("%-7s  %-20s  %s%s\n"
                    .formatted(finding.severity().code(), finding.code().code(), where, finding.message()));
        }
        int steps = plan.draft().steps().size();
        return text.append("%s: %s step%s, %s finding%s\n"
                        .formatted(
                                valid ? "valid" : "not valid",
                                steps,
                                steps == 1 ? "" : "s",
                                findings.size(),
                                findings.size() == 1 ? "" : "s"))
                .toString();
    }
}
