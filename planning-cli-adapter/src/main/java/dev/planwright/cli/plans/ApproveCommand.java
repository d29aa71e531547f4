package dev.planwright.cli.plans;

import dev.planwright.cli.UsageException;
import dev.planwright.cli.Workbench;
import dev.planwright.cli.command.Command;
import dev.planwright.cli.command.ExitCode;
import dev.planwright.cli.command.Session;
import dev.planwright.cli.command.Spec;
import dev.planwright.cli.option.ConfigOption;
import dev.planwright.cli.option.PlanInput;
import dev.planwright.document.CanonicalForm;
import dev.planwright.document.ReadPlan;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.request.Unseen;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code approve}: binds a name and the time to what a plan says. */
public final class ApproveCommand implements Command {
    private final Session session;
    private final PlanInput input = new PlanInput();
    private final OptionSpec by =
            Spec.text("--by", "NAME", "Who approves; the name of the user of this machine unless said otherwise.");
    private final ConfigOption config = new ConfigOption();

    public ApproveCommand(Session session) {
        this.session = session;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Spec.command(
                this,
                "Bind a name and the time to what a plan says, in PLAN.approval.json.",
                "",
                "A plan with findings of severity error is not approved: exit code 4.",
                "",
                "Example:",
                "  planwright approve plan.json --by \"Ada Lovelace\" && planwright validate plan.json --approved");
        return config.addTo(input.addTo(spec).addOption(by));
    }

    @Override
    public Integer call() {
        if (input.isStandardInput()) {
            throw new UsageException("approve needs a file: the approval is kept beside it");
        }
        String approver = approver();
        Workbench workbench = session.source().open(config.overrides());
        ReadPlan plan = input.read(workbench.workingTime(), session.console());
        List<Finding> errors = workbench.reviewer().check(plan.request(), plan.draft()).stream()
                .filter(Finding::isError)
                .toList();
        if (!errors.isEmpty()) {
            session.console().complain("planwright: not approved, the plan has errors:");
            errors.forEach(error -> session.console().complain("  " + error.message()));
            return ExitCode.FINDINGS.number();
        }
        Approval approval = new Approval(
                CanonicalForm.hash(plan.draft()),
                approver,
                session.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString());
        approval.write(input.name());
        session.console()
                .print("%s approved %s at %s\n".formatted(approval.by(), approval.contentHash(), approval.at()));
        return ExitCode.DONE.number();
    }

    /** A name on one line: it is shown to people. */
    private String approver() {
        String name =
                Optional.<String>ofNullable(by.getValue()).orElseGet(() -> System.getProperty("user.name", "unknown"));
        if (name.isBlank() || name.codePoints().anyMatch(Unseen::is)) {
            throw new UsageException("--by takes the name of a person, on one line");
        }
        return name.strip();
    }
}
