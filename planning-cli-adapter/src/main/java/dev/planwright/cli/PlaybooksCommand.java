package dev.planwright.cli;

import dev.planwright.document.tree.JsonOutput;
import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.port.in.PlaybookLibrary;
import dev.planwright.domain.reference.LintFinding;
import dev.planwright.domain.reference.ReferenceEntry;
import dev.planwright.domain.reference.ReferenceSearch;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code playbooks}: what can be planned without a model. */
@Command(
        name = "playbooks",
        synopsisSubcommandLabel = "(list | search | show | lint)",
        header = "List, search, show and check playbooks.",
        footer = {
            "",
            "Examples:",
            "  planwright playbooks search \"move a service to another region\"",
            "  planwright playbooks lint --playbooks ./our-playbooks"
        })
final class PlaybooksCommand implements Runnable {
    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PlaybooksCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with them: list, search, show or lint");
    }

    @Command(name = "list", description = "List all playbooks.")
    int list(@Mixin SetupOptions setup, @Mixin ListingOption output) {
        List<ReferenceEntry> entries = library(setup).list();
        return print(
                output.isJson() ? JsonOutput.pretty(PlaybookListing.entries(entries)) : PlaybookListing.text(entries));
    }

    @Command(name = "search", description = "Find the playbooks that fit a task.")
    int search(
            @Parameters(paramLabel = "TASK", description = "The task in plain words.") String query,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "5", description = "How many; 5 unless said.")
                    int limit,
            @Mixin SetupOptions setup,
            @Mixin ListingOption output) {
        if (limit < 1 || limit > 1_000) {
            throw new UsageException("--limit must be from 1 to 1000: " + limit);
        }
        ReferenceSearch found = library(setup).search(query, limit);
        return print(output.isJson() ? JsonOutput.pretty(PlaybookListing.search(found)) : PlaybookListing.text(found));
    }

    @Command(name = "show", description = "Show a playbook as its author wrote it.")
    int show(@Parameters(paramLabel = "ID", description = "The playbook's id.") String id, @Mixin SetupOptions setup) {
        return print(library(setup)
                .text(id)
                .orElseThrow(() -> new UsageException(
                        "there is no playbook called \"%s\"; \"planwright playbooks list\" lists them".formatted(id))));
    }

    @Command(name = "lint", description = "Say what is wrong with the playbooks; exit code 4 if one cannot be used.")
    int lint(@Mixin SetupOptions setup, @Mixin ListingOption output) {
        List<LintFinding> findings = library(setup).lint();
        print(output.isJson() ? JsonOutput.pretty(PlaybookListing.lint(findings)) : PlaybookListing.lintText(findings));
        return (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                        ? ExitCode.FINDINGS
                        : ExitCode.DONE)
                .number();
    }

    private PlaybookLibrary library(SetupOptions setup) {
        return session.source().open(setup.overrides()).playbooks();
    }

    private int print(String text) {
        session.console().print(text);
        return ExitCode.DONE.number();
    }
}
