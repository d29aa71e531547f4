package dev.planwright.cli.option;

import dev.planwright.cli.command.Spec;
import dev.planwright.document.FieldsBuilder;
import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.JsonOutput;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PromptPreview;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --dry-run}: what models would be asked, for a person or for a program. */
public final class DryRunOption {
    private final OptionSpec dryRun =
            Spec.flag("--dry-run", "Show what each model of the chain would be asked, and ask nobody.");

    /** The command with what is taken here. */
    public CommandSpec addTo(CommandSpec spec) {
        return spec.addOption(dryRun);
    }

    /** Whether it was given. */
    public boolean isGiven() {
        return Spec.isGiven(dryRun);
    }

    /** The previews as JSON: a list, in the order of the chain. */
    public static String json(List<PromptPreview> previews) {
        return JsonOutput.pretty(FieldsBuilder.items(previews, DryRunOption::fields));
    }

    /** The previews for a person. */
    public static String text(List<PromptPreview> previews) {
        if (previews.isEmpty()) {
            return "No model is in the chain: playbooks would plan this, and nothing would leave the machine.\n";
        }
        StringBuilder text = new StringBuilder();
        for (PromptPreview preview : previews) {
            text.append("%s: prompts %s, about %,d tokens and an answer of at most %,d, of a window of %,d\n"
                    .formatted(
                            preview.proposer(),
                            preview.promptVersion(),
                            preview.promptTokens(),
                            preview.answerTokens(),
                            preview.windowTokens()));
            section(text, "system", preview.system());
            section(text, "user", preview.user());
            preview.schema().ifPresent(schema -> section(text, "schema of the answer", schema));
            text.append('\n');
        }
        return text.toString();
    }

    private static void section(StringBuilder text, String title, String content) {
        text.append("\n--- ").append(title).append('\n').append(content.strip()).append('\n');
    }

    private static ContextValue fields(PromptPreview preview) {
        return new FieldsBuilder()
                .text("proposer", preview.proposer())
                .text("prompt_version", preview.promptVersion())
                .number("prompt_tokens", preview.promptTokens())
                .number("answer_tokens", preview.answerTokens())
                .number("window_tokens", preview.windowTokens())
                .text("system", preview.system())
                .text("user", preview.user())
                .put("schema", preview.schema().map(DryRunOption::parsed))
                .build();
    }

    private static ContextValue parsed(String schema) {
        return Syntax.JSON.parse(schema.getBytes(StandardCharsets.UTF_8), InputRules.PLAN);
    }
}
