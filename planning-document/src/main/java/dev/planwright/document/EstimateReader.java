package dev.planwright.document;

import dev.planwright.document.tree.JsonOutput;
import dev.planwright.document.tree.Minutes;
import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.EstimateText;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads estimates in all the forms that documents use: a number is minutes, a text what people write, an object three
 * points. Thread-safe.
 */
final class EstimateReader {
    private static final String[] NAMES = {
        "estimate", "estimated_time", "duration", "duration_min", "duration_minutes", "estimate_minutes"
    };
    private static final int LONGEST_QUOTE = 200;

    private final WorkingTime workingTime;

    EstimateReader(WorkingTime workingTime) {
        this.workingTime = workingTime;
    }

    /** Puts the estimate of a step into its draft, or the text of an estimate that cannot be understood. */
    void read(FieldsReader step, StepDraft.Builder draft) {
        step.name(NAMES)
                .ifPresent(name -> step.value(name).ifPresent(value -> {
                    if (value instanceof ContextValue.Flag || value instanceof ContextValue.Items) {
                        step.problem(name, "must be a text, a number of minutes or three points");
                    } else if (!(value instanceof ContextValue.Text text
                            && text.value().isBlank())) {
                        Optional<EstimateDraft> estimate = estimate(value);
                        draft.estimate(estimate);
                        draft.unreadableEstimate(estimate.isPresent() ? Optional.empty() : Optional.of(quote(value)));
                    }
                }));
    }

    private Optional<EstimateDraft> estimate(ContextValue value) {
        if (value instanceof ContextValue.Fields fields) {
            return threePoints(fields);
        }
        return value instanceof ContextValue.Text text
                ? EstimateText.parse(text.value(), workingTime)
                : point(value).map(EstimateDraft::exactly);
    }

    private Optional<EstimateDraft> threePoints(ContextValue.Fields fields) {
        FieldsReader points = new FieldsReader(fields, JsonPointer.ROOT, new Problems());
        Optional<Duration> low =
                points.value("optimistic_minutes", "optimistic").flatMap(this::point);
        Optional<Duration> high =
                points.value("pessimistic_minutes", "pessimistic").flatMap(this::point);
        Optional<Duration> likely = points.value("likely_minutes", "likely", "most_likely")
                .flatMap(this::point)
                .or(() -> low.flatMap(from -> high.map(to -> from.plus(to).dividedBy(2))));
        boolean elapsed =
                points.text("clock").filter("elapsed"::equalsIgnoreCase).isPresent();
        return likely.or(() -> low)
                .or(() -> high)
                .map(middle -> new EstimateDraft(
                        low.orElse(middle),
                        middle,
                        high.orElse(middle),
                        points.text("basis").orElse(""),
                        elapsed ? Clock.ELAPSED : Clock.WORKING));
    }

    private Optional<Duration> point(ContextValue value) {
        if (value instanceof ContextValue.Num number) {
            return Minutes.parse(number.value());
        }
        return value instanceof ContextValue.Text text
                ? EstimateText.parse(text.value(), workingTime).map(EstimateDraft::likely)
                : Optional.empty();
    }

    private static String quote(ContextValue value) {
        String text = value instanceof ContextValue.Text said ? said.value() : JsonOutput.compact(value);
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }
}
