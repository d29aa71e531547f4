package dev.planwright.cli.plans;

import dev.planwright.cli.Console;
import dev.planwright.cli.UsageException;
import dev.planwright.cli.input.InputFile;
import dev.planwright.document.FieldsBuilder;
import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.JsonOutput;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.request.ContextValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Who approved which content when, kept in a file beside the plan. It shows that a plan was changed after it was
 * approved; it is no signature, since whoever can write the plan can write this too. Immutable, thread-safe.
 *
 * @param contentHash of the plan as it was approved
 * @param at an instant in the form of ISO 8601
 */
record Approval(String contentHash, String by, String at) {
    private static final String SUFFIX = ".approval.json";
    private static final InputRules RULES =
            new InputRules(PlanningError.INVALID_REQUEST, "The approval cannot be read", 1 << 20, 64);

    /** The file that belongs to a plan's. */
    static Path fileOf(String plan) {
        return InputFile.path(plan + SUFFIX);
    }

    /**
     * Writes the approval of a plan, over an earlier one.
     *
     * @throws UsageException if the file cannot be written
     */
    void write(String plan) {
        ContextValue approval = new FieldsBuilder()
                .text("content_hash", contentHash)
                .text("approved_by", by)
                .text("approved_at", at)
                .build();
        try {
            Files.writeString(fileOf(plan), JsonOutput.pretty(approval));
        } catch (IOException e) {
            throw InputFile.unwritable(fileOf(plan), e);
        }
    }

    /**
     * Reads the approval of a plan.
     *
     * @throws UsageException if there is none or it cannot be read
     */
    static Approval read(String plan, Console console) {
        Path file = fileOf(plan);
        if (!Files.exists(file)) {
            throw new UsageException("%s was not approved: there is no %s; \"planwright approve %s\" makes it"
                    .formatted(plan, file, plan));
        }
        ContextValue tree =
                InputFile.read(file.toString(), console).as(input -> Syntax.JSON.parse(input.bytes(), RULES));
        if (tree instanceof ContextValue.Fields fields) {
            return new Approval(
                    field(fields, "content_hash", file),
                    field(fields, "approved_by", file),
                    field(fields, "approved_at", file));
        }
        throw new UsageException(file + " is no approval: it must be a JSON object");
    }

    private static String field(ContextValue.Fields fields, String name, Path file) {
        ContextValue value = fields.values().get(name);
        if (value == null) {
            throw new UsageException(file + " is no approval: " + name + " is missing");
        }
        return value.asText();
    }
}
