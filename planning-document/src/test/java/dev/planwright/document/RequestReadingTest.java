package dev.planwright.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.planwright.document.tree.JsonOutput;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.error.Problem;
import dev.planwright.domain.request.PlanOptions;
import dev.planwright.domain.request.PlanRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestReadingTest {

    @Test
    void readsAllOptions() {
        PlanRequest request = request("""
                {"task_description": "t", "context": {"v": 15.0},
                 "options": {"planner": "openai:gpt, playbook", "strict": true, "team_size": 3, "deadline": "2w",
                             "max_steps": 20, "start": "2026-03-31"}}""");
        assertThat(request.options())
                .isEqualTo(new PlanOptions(
                        List.of("openai:gpt", "playbook"),
                        true,
                        OptionalInt.of(3),
                        Optional.of("2w"),
                        OptionalInt.of(20),
                        Optional.of(Instant.parse("2026-03-31T00:00:00Z"))));
        assertThat(JsonOutput.compact(request.context().root())).isEqualTo("{\"v\":15.0}");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        PlanningException e = catchThrowableOfType(
                PlanningException.class,
                () -> request(
                        "{\"context\":[],\"oops\":1,\"options\":{\"team_size\":2.5,\"strict\":\"yes\",\"start\":\"soon\","
                                + "\"planner\":{},\"a/b\":0}}"));
        assertThat(e.problems())
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrder(
                        "/oops",
                        "/task_description",
                        "/context",
                        "/options/a~1b",
                        "/options/planner",
                        "/options/strict",
                        "/options/team_size",
                        "/options/start");
        assertThatThrownBy(() -> request("{\"task_description\":5}")).hasMessageContaining("must be a text");
        assertThatThrownBy(() -> request("[]")).hasMessageContaining("must be an object");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "true~true", "null~null", "15.0~15.0", "-3~-3", "[1,\"a\"]~[1,\"a\"]", "{\"a\":{}}~{\"a\":{}}",
                "007~\"007\"", "1e9~\"1e9\"", "NO~\"NO\"", "[draft] x~\"[draft] x\"", "1.2.3~\"1.2.3\"", "+1~\"+1\""
            })
    void typesTheValuesOfTheCommandLine(String text, String json) {
        assertThat(JsonOutput.compact(ContextReader.value(text))).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "NO~\"NO\"",
                "yes~\"yes\"",
                "1.20~1.20",
                "0x1F~31",
                "0o17~15",
                "007~7",
                "+.5~0.5",
                "1.~1",
                "~null",
                "null~null",
                "2026-01-01~\"2026-01-01\"",
                ".inf~\".inf\"",
                "\"5\"~\"5\"",
                "!!str 5~\"5\"",
                "12:30~\"12:30\"",
                "1_000~\"1_000\""
            })
    void readsYamlByTheCoreSchema(String yaml, String json) {
        String text = "k: " + (yaml == null ? "" : yaml);
        assertThat(JsonOutput.compact(ContextReader.read(text.getBytes(StandardCharsets.UTF_8), Syntax.YAML)
                        .root()))
                .isEqualTo("{\"k\":%s}".formatted(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "k: 1e99999~out of range",
                "- a~must be an object",
                "a: 1\\na: 2~more than once",
                "k: !x 1~tag",
                "k: *x~not known"
            })
    void refusesContextsThatItCannotKeep(String yaml, String message) {
        byte[] bytes = yaml.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ContextReader.read(bytes, Syntax.YAML)).hasMessageContaining(message);
    }

    private static PlanRequest request(String json) {
        return PlanRequestReader.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
