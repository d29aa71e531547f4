package dev.planwright.domain.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.ConstraintResult;
import dev.planwright.domain.plan.ConstraintResult.Status;
import dev.planwright.domain.plan.Schedule;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanOptions;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.domain.schedule.PlanScheduler;
import dev.planwright.domain.schedule.ScheduleSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sentences as people write them, each with a plan that keeps it and one that breaks it. The lines of
 * kept-and-broken.tsv: a kind, the sentence, the two plans. In a plan {@code >} stands between steps of which the second
 * waits for the first, {@code &} between those that do not wait for each other; a command follows in backticks, a skill
 * in brackets. A number is so many steps, at once or in a row, or one step of so many minutes.
 */
class KeptAndBrokenTest {
    private static final Pattern STEP = Pattern.compile("([^`\\[]+?) *(?:`(.+)`)? *(?:\\[(.+)])?");

    static Stream<String> demands() {
        return lines().filter(line -> !line.startsWith("none"));
    }

    static Stream<String> nothings() {
        return lines().filter(line -> line.startsWith("none"));
    }

    static Stream<String> lines() {
        try (InputStream in = KeptAndBrokenTest.class.getResourceAsStream("kept-and-broken.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("demands")
    void tellsAPlanThatKeepsADemandFromOneThatBreaksIt(String line) {
        String[] parts = line.split("\t");

        assertThat(check(parts[1], plan(parts[0], parts[2])))
                .contains(Status.SATISFIED)
                .doesNotContain(Status.VIOLATED);
        assertThat(check(parts[1], plan(parts[0], parts[3]))).contains(Status.VIOLATED);
    }

    @ParameterizedTest
    @MethodSource("nothings")
    void readsNoDemandWhereThereIsNone(String line) {
        assertThat(read(line.split("\t")[1]))
                .extracting(Constraint::demand)
                .allMatch(demand -> demand instanceof Demand.NotUnderstood || demand instanceof Demand.NothingAsked);
    }

    private static List<Constraint> read(String sentence) {
        ContextValue sentences = new ContextValue.Items(List.of(ContextValue.of(sentence)));
        return new ConstraintReader(WorkingTime.DEFAULT, Instant.EPOCH)
                .read(PlanRequest.of(
                        "Look after the thing", PlanContext.EMPTY.with("constraints", sentences), PlanOptions.NONE));
    }

    private static List<Status> check(String sentence, List<Step> steps) {
        ScheduleSettings settings = new ScheduleSettings(
                Schedule.Calendar.WORKING, WorkingTime.DEFAULT, Optional.empty(), Optional.empty(), false);
        return new ConstraintChecker(read(sentence))
                .check(steps, PlanScheduler.schedule(steps, settings)).stream()
                        .map(ConstraintResult::status)
                        .toList();
    }

    private static List<Step> plan(String kind, String text) {
        return switch (kind) {
            case "makespan" -> List.of(step("s", "Inspect the room", Integer.parseInt(text), List.of()));
            case "width" ->
                IntStream.range(0, Integer.parseInt(text))
                        .mapToObj(number -> step("s" + number, "Inspect a room", 10, List.of()))
                        .toList();
            case "steps" ->
                IntStream.range(0, Integer.parseInt(text))
                        .mapToObj(number -> step(
                                "s" + number,
                                "Inspect a room",
                                1,
                                number == 0 ? List.of() : List.of("s" + (number - 1))))
                        .toList();
            default -> chain(text);
        };
    }

    private static List<Step> chain(String text) {
        List<Step> steps = new ArrayList<>();
        List<String> last = List.of();
        for (String wave : text.split(" > ")) {
            List<String> ids = new ArrayList<>();
            for (String step : wave.split(" & ")) {
                ids.add("s" + steps.size());
                steps.add(step("s" + steps.size(), step, 10, last));
            }
            last = ids;
        }
        return steps;
    }

    private static Step step(String id, String text, int minutes, List<String> dependencies) {
        Matcher parts = STEP.matcher(text.strip());
        assertThat(parts.matches()).as(text).isTrue();
        return StepDraft.builder(id, parts.group(1))
                .estimate(EstimateDraft.exactly(Duration.ofMinutes(minutes)))
                .dependencies(dependencies.toArray(String[]::new))
                .commands(Optional.ofNullable(parts.group(2)).stream().toList())
                .requiredSkills(Optional.ofNullable(parts.group(3)).stream().toList())
                .build()
                .toStep();
    }
}
