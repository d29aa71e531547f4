package dev.planwright.cli.setup;

import dev.planwright.cli.UsageException;
import dev.planwright.cli.command.Command;
import dev.planwright.cli.command.ExitCode;
import dev.planwright.cli.command.Session;
import dev.planwright.cli.command.Spec;
import dev.planwright.cli.option.ListingOption;
import dev.planwright.cli.option.SetupOptions;
import dev.planwright.document.tree.JsonOutput;
import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.port.in.PlaybookLibrary;
import dev.planwright.domain.reference.LintFinding;
import dev.planwright.domain.reference.ReferenceEntry;
import dev.planwright.domain.reference.ReferenceSearch;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** {@code playbooks}: what can be planned without a model. */
public final class PlaybooksCommand implements Command {
    private final Session session;
    private final PositionalParamSpec query = Spec.argument("TASK", "1", "The task in plain words.");
    private final OptionSpec limit = Spec.number("--limit", "N", "How many; 5 unless said otherwise.");
    private final PositionalParamSpec id = Spec.argument("ID", "1", "The playbook's id.");
    private final SetupOptions setup = new SetupOptions();
    private final ListingOption output = new ListingOption();
    private final CommandSpec spec;

    public PlaybooksCommand(Session session) {
        this.session = session;
        this.spec = Spec.command(
                        this,
                        "List, search, show and check playbooks.",
                        "",
                        "Examples:",
                        "  planwright playbooks search \"move a service to another region\"",
                        "  planwright playbooks lint --playbooks ./our-playbooks")
                .addSubcommand("list", output.addTo(command(this::list, "List all playbooks.")))
                .addSubcommand(
                        "search",
                        output.addTo(command(this::search, "Find the playbooks that fit a task.")
                                .addPositional(query)
                                .addOption(limit)))
                .addSubcommand(
                        "show",
                        command(this::show, "Show a playbook as its author wrote it.")
                                .addPositional(id))
                .addSubcommand(
                        "lint",
                        output.addTo(command(
                                this::lint,
                                "Say what is wrong with the playbooks; exit code 4 if one cannot be used.")));
        spec.usageMessage().synopsisSubcommandLabel("(list | search | show | lint)");
    }

    private CommandSpec command(Callable<Integer> action, String header) {
        return setup.addTo(Spec.titled(CommandSpec.wrapWithoutInspection(action), header));
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say what to do with them: list, search, show or lint");
    }

    private int list() {
        List<ReferenceEntry> entries = library().list();
        return print(
                output.isJson() ? JsonOutput.pretty(PlaybookListing.entries(entries)) : PlaybookListing.text(entries));
    }

    private int search() {
        int most = Optional.<Integer>ofNullable(limit.getValue()).orElse(5);
        if (most < 1 || most > 1_000) {
            throw new UsageException("--limit must be from 1 to 1000: " + most);
        }
        ReferenceSearch found = library().search(query.getValue(), most);
        return print(output.isJson() ? JsonOutput.pretty(PlaybookListing.search(found)) : PlaybookListing.text(found));
    }

    private int show() {
        String name = id.getValue();
        return print(library()
                .text(name)
                .orElseThrow(() -> new UsageException(
                        "there is no playbook called \"%s\"; \"planwright playbooks list\" lists them"
                                .formatted(name))));
    }

    private int lint() {
        List<LintFinding> findings = library().lint();
        print(output.isJson() ? JsonOutput.pretty(PlaybookListing.lint(findings)) : PlaybookListing.lintText(findings));
        return (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                        ? ExitCode.FINDINGS
                        : ExitCode.DONE)
                .number();
    }

    private PlaybookLibrary library() {
        return session.source().open(setup.overrides()).playbooks();
    }

    private int print(String text) {
        session.console().print(text);
        return ExitCode.DONE.number();
    }
}
