package dev.planwright.document;

import dev.planwright.document.tree.JsonOutput;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.request.ContextValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a plan says, in one form whatever wrote it down: JSON with sorted keys and without spaces, numbers without
 * trailing zeros. It covers the title, the steps, the risk register and the top-level lists, but nothing that is computed
 * and no step's status. Thread-safe.
 */
public final class CanonicalForm {
    private CanonicalForm() {}

    /** {@code sha256:} and the hash in hexadecimal. */
    public static String hash(Plan plan) {
        return hash(PlanDraft.of(plan));
    }

    /** The hash of a plan that was read: equal to the hash of the plan that was written. */
    public static String hash(PlanDraft draft) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text(draft).getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The canonical text itself. */
    public static String text(PlanDraft draft) {
        FieldsBuilder fields =
                new FieldsBuilder().text("title", draft.title()).list("steps", draft.steps(), StepDocument::canonical);
        PlanDocument.lists(draft, fields);
        return JsonOutput.compact(sorted(fields.build()));
    }

    private static ContextValue sorted(ContextValue value) {
        return value.fold(
                text -> text,
                number -> new ContextValue.Num(normal(number.value())),
                flag -> flag,
                nothing -> nothing,
                items -> FieldsBuilder.items(items.values(), CanonicalForm::sorted),
                fields -> {
                    Map<String, ContextValue> values = new TreeMap<>();
                    fields.values().forEach((name, below) -> values.put(name, sorted(below)));
                    return new ContextValue.Fields(values);
                });
    }

    private static BigDecimal normal(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
