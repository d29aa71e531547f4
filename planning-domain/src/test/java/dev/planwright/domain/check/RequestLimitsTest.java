package dev.planwright.domain.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.error.Problem;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanOptions;
import dev.planwright.domain.request.PlanRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLimitsTest {
    private static List<Problem> problems(PlanRequest request) {
        PlanningException refusal =
                catchThrowableOfType(PlanningException.class, () -> RequestLimits.DEFAULT.check(request));
        if (refusal == null) {
            return List.of();
        }
        assertThat(refusal.error()).isEqualTo(PlanningError.INVALID_REQUEST);
        return refusal.problems();
    }

    private static PlanRequest with(String key, ContextValue value) {
        return PlanRequest.of("Upgrade", PlanContext.EMPTY.with(key, value));
    }

    private static ContextValue nested(int levels) {
        ContextValue value = ContextValue.of("x");
        for (int level = 0; level < levels; level++) {
            value = new ContextValue.Items(List.of(value));
        }
        return value;
    }

    @Test
    void allowsWhatJustKeepsTheLimits() {
        assertThat(problems(PlanRequest.of("x".repeat(10_000)))).isEmpty();
        // key and value, and one byte for what stands between them
        assertThat(problems(with("k", ContextValue.of("x".repeat(256 * 1024 - 2)))))
                .isEmpty();
        assertThat(problems(with("k", nested(31)))).isEmpty();
    }

    @Test
    void refusesATaskThatIsBlankOrTooLong() {
        assertThat(problems(PlanRequest.of(" \n")))
                .containsExactly(new Problem("/task_description", "must not be blank"));
        assertThat(problems(PlanRequest.of("x".repeat(10_001))))
                .containsExactly(
                        new Problem("/task_description", "is 10,001 characters long; at most 10,000 are allowed"));
    }

    @Test
    void refusesAContextThatIsTooLargeInBytes() {
        Problem tooLarge = new Problem("/context", "is larger than 262,144 bytes, the most allowed");

        assertThat(problems(with("k", ContextValue.of("x".repeat(256 * 1024 - 1)))))
                .containsExactly(tooLarge);
        assertThat(problems(with("k", ContextValue.of("é".repeat(128 * 1024))))).containsExactly(tooLarge);
        assertThat(problems(with("k".repeat(256 * 1024), ContextValue.of("")))).containsExactly(tooLarge);
        assertThat(problems(with(
                        "k",
                        new ContextValue.Items(java.util.Collections.nCopies(256 * 1024, new ContextValue.Nothing())))))
                .containsExactly(tooLarge);
    }

    @Test
    void refusesAContextThatIsTooDeep() {
        Problem tooDeep = new Problem("/context", "is nested deeper than 32 levels, the most allowed");

        assertThat(problems(with("k", nested(32)))).containsExactly(tooDeep);
        assertThat(problems(with("k", nested(1_000_000)))).containsExactly(tooDeep);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_001, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void refusesNumbersOutOfRange(int number) {
        PlanOptions options = PlanOptions.NONE.withTeamSize(number).withMaxSteps(number);

        assertThat(problems(PlanRequest.of("Upgrade", PlanContext.EMPTY, options)))
                .containsExactly(
                        new Problem("/options/team_size", "is %d; it must be from 1 to 10,000".formatted(number)),
                        new Problem("/options/max_steps", "is %d; it must be from 1 to 10,000".formatted(number)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10_000})
    void allowsNumbersAtTheEndsOfTheirRange(int number) {
        PlanOptions options = PlanOptions.NONE.withTeamSize(number).withMaxSteps(number);

        assertThatCode(() -> RequestLimits.DEFAULT.check(PlanRequest.of("Upgrade", PlanContext.EMPTY, options)))
                .doesNotThrowAnyException();
    }

    @Test
    void tellsAllProblemsAtOnce() {
        PlanRequest request =
                PlanRequest.of("", PlanContext.EMPTY.with("k", nested(40)), PlanOptions.NONE.withTeamSize(0));

        assertThat(problems(request))
                .extracting(Problem::pointer)
                .containsExactly("/task_description", "/context", "/options/team_size");
    }
}
