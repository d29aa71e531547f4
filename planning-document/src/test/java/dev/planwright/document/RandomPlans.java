package dev.planwright.document;

import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.Estimate;
import dev.planwright.domain.plan.Level;
import dev.planwright.domain.plan.Outline;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Risk;
import dev.planwright.domain.plan.Schedule;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.plan.StepStatus;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Plans full of awkward texts and figures, the same for the same seed. */
final class RandomPlans {
    private static final String[] WORDS = {
        "deploy",
        "NO",
        "end",
        "\"quoted\"",
        "a, b",
        "=1+1",
        "# head",
        "- item",
        "line\nbreak",
        " lead",
        "trail ",
        "\ttab",
        "emoji \uD83D\uDE80",
        "\u00e9t\u00e9",
        "\u65E5\u672C",
        "{}",
        "[x](y)",
        "null",
        "true",
        "12.50",
        "|",
        "`code`",
        "a: b",
        "x #y",
        "\u2028",
        "\u0000",
        "\u001B[31m",
        "two\n\nlines\n",
        "\n",
        "0x1F",
        "~",
        "<b>",
        "\r\n",
        "\uFEFF",
        "y",
        "  indented\nblock",
        "trailing\n\n\n",
        "*",
        "&a",
        "!tag",
        "%%{init}%%",
        "---",
        "'",
        "\u0085",
        "\u00A0",
        "a  b"
    };

    private final Random random;

    RandomPlans(long seed) {
        this.random = new Random(seed);
    }

    Plan plan() {
        List<Step> steps = new ArrayList<>();
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            steps.add(step(i, steps));
        }
        Plan model = Plans.migration();
        Schedule schedule = model.schedule();
        return new Plan(
                text(),
                1 + random.nextInt(9),
                PlanRequest.of("task " + text(), new PlanContext(fields(3))),
                outline(),
                steps,
                new Schedule(
                        Map.of(),
                        schedule.waves(),
                        schedule.criticalPath(),
                        span(),
                        span(),
                        span(),
                        span(),
                        optional(this::span),
                        optional(this::span),
                        schedule.teamSize(),
                        optional(this::span),
                        optional(this::span),
                        random.nextBoolean() ? Schedule.Calendar.CONTINUOUS : Schedule.Calendar.WORKING,
                        WorkingTime.DEFAULT),
                model.constraints(),
                texts(),
                model.findings(),
                model.repairs(),
                model.provenance());
    }

    private Outline outline() {
        Risk risk = new Risk(
                optional(() -> new StepId("s0")),
                text(),
                optional(() -> Level.HIGH),
                optional(() -> Level.LOW),
                optional(this::text));
        return new Outline(text(), text(), texts(), texts(), texts(), texts(), List.of(risk));
    }

    private Step step(int number, List<Step> before) {
        List<StepId> dependencies = new ArrayList<>();
        before.forEach(step -> {
            if (random.nextInt(3) == 0) {
                dependencies.add(step.id());
            }
        });
        return new Step(
                new StepId("s" + number),
                "do " + text(),
                text(),
                optional(this::estimate),
                texts(),
                texts(),
                texts(),
                texts(),
                dependencies,
                optional(this::text),
                optional(this::text),
                texts(),
                fields(2),
                List.of(StepStatus.values()).get(random.nextInt(StepStatus.values().length)),
                optional(this::text));
    }

    private Estimate estimate() {
        Duration low = span();
        Duration middle = low.plus(span());
        Clock clock = random.nextBoolean() ? Clock.ELAPSED : Clock.WORKING;
        return new Estimate(low, middle, middle.plus(span()), text(), clock);
    }

    private Duration span() {
        return Duration.ofMillis(random.nextInt(3) == 0 ? random.nextInt(500_000_000) : random.nextInt(600) * 60_000L);
    }

    private ContextValue.Fields fields(int depth) {
        Map<String, ContextValue> values = new LinkedHashMap<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            values.put(text() + i, value(depth));
        }
        if (random.nextInt(20) == 0) {
            values.put("long ".repeat(400), value(depth));
        }
        return new ContextValue.Fields(values);
    }

    private ContextValue value(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> ContextValue.of(random.nextBoolean());
            case 1 -> new ContextValue.Num(new BigDecimal(random.nextInt(1000) - 500).movePointLeft(random.nextInt(5)));
            case 2 -> new ContextValue.Nothing();
            case 3 -> ContextValue.of(text());
            case 4 ->
                new ContextValue.Items(random.nextBoolean() ? List.of() : List.of(value(depth - 1), value(depth - 1)));
            default -> fields(depth - 1);
        };
    }

    private List<String> texts() {
        return random.nextBoolean() ? List.of() : List.of(text(), text());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    private <T> Optional<T> optional(Supplier<T> value) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(value.get());
    }
}
