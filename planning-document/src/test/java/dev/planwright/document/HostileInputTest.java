package dev.planwright.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.plan.WorkingTime;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
    private static final PlanDocumentReader READER = new PlanDocumentReader(InputRules.PLAN, WorkingTime.DEFAULT);

    /** Short, so that mutations hit the structure, with every kind of value and mark of its syntax. */
    private static final String SMALL_JSON = """
            {"title":"T\\u00e9 \\"q\\"","context":{"a":[1,-2.50e3,true,false,null,"x"],"b":{"c":{}}},"steps":[
            {"id":"a","name":"One","estimate":{"optimistic_minutes":1,"likely_minutes":2.5,"pessimistic_minutes":4}},
            {"id":"b","name":"Two","dependencies":["a"],"estimated_time":"1-2 hours","subtasks":["s","t\\n"],"status":"done"}],
            "risk_register":[{"step_id":"b","risk":"R","likelihood":"low","impact":"high"}],"assumptions":["A"]}
            """;

    private static final String SMALL_YAML = """
            title: "T\\u00e9 \\"q\\""
            context: {a: [1, -2.50e3, true, null, 'it''s'], b: &x {c: {}}, d: *x}
            steps:
              - id: a
                name: >-
                  folded
                  line
                estimate: {optimistic_minutes: 1, likely_minutes: 2.5, pessimistic_minutes: 4}
              - id: b # second
                name: |
                  kept
                dependencies: [a]
                estimated_time: 1-2 hours
                ? status
                : done
            assumptions:
            - A
            """;

    @ParameterizedTest
    @EnumSource(Syntax.class)
    void survivesTenThousandMutations(Syntax syntax) {
        byte[] valid = (syntax == Syntax.JSON ? SMALL_JSON : SMALL_YAML).getBytes(StandardCharsets.UTF_8);
        assertThat(READER.read(valid, syntax).draft().steps()).hasSize(2);
        Random random = new Random(42);
        int refused = 0;
        for (int i = 0; i < 10_000; i++) {
            try {
                READER.read(mutated(valid, random), syntax);
            } catch (PlanningException e) {
                assertThat(e.error()).isEqualTo(PlanningError.INVALID_PLAN);
                refused++;
            }
        }
        assertThat(refused).isBetween(1, 9_999);
    }

    private static byte[] mutated(byte[] valid, Random random) {
        byte[] bytes = valid.clone();
        String signs = "{}[]\",:-0\n \\&*!|>'%@\u0000";
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) signs.charAt(random.nextInt(signs.length()));
                case 2 -> {
                    int from = random.nextInt(bytes.length);
                    int length = Math.min(random.nextInt(40), bytes.length - Math.max(at, from));
                    System.arraycopy(valid, from, bytes, at, length);
                }
                default -> bytes = java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            }
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{",
                "[1,",
                "{\"steps\":[]} x",
                "{\"steps\":[],\"steps\":[]}",
                "{\"steps\":NaN}",
                "nope",
                "{\"steps\":[{\"estimate\":1e999999999}]}",
                "{\"steps\":[{\"estimate\":1e99999999999}]}",
                "{'steps':[]}",
                "{\"steps\":[{\"id\":\"\\ud800\"}]}",
                "{\"steps\":[\u0000]}",
                "\"steps\"",
                "{}",
                "{\"steps\":{}}",
                "{\"steps\":[1]}",
                "{\"steps\":[{\"dependencies\":\"a\"}]}",
                "{\"steps\":[{\"dependencies\":[[]]}]}",
                "{\"steps\":[{\"name\":{}}]}",
                "{\"steps\":[{\"duration\":true}]}",
                "{\"steps\":[],\"context\":[]}"
            })
    void refusesWhatIsNoPlan(String text) {
        assertThatThrownBy(() -> READER.read(text.getBytes(StandardCharsets.UTF_8), Syntax.JSON))
                .isInstanceOfSatisfying(
                        PlanningException.class, e -> assertThat(e.problems()).isNotEmpty())
                .hasNoCause();
    }

    @Test
    void namesThePlaceOfAWrongType() {
        PlanningException e = refusal("{\"steps\":[{},{},{},{\"dependencies\":\"a\"}]}", Syntax.JSON);
        assertThat(e).hasMessage("The plan cannot be read: /steps/3/dependencies must be a list of texts");
    }

    @Test
    void tellsLineAndColumnAndKeepsTheTextToItself() {
        PlanningException e = refusal("{\n  \"steps\": [ {\"id\": hunter2} ]\n}", Syntax.JSON);
        assertThat(e.getMessage()).contains("/steps/0", "line 2, column 21").doesNotContain("hunter2");
        PlanningException yaml = refusal("steps:\n  - id: \"a\n  b: @hunter2", Syntax.YAML);
        assertThat(yaml.getMessage()).contains("line").doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({"JSON,[", "JSON,'{\"a\":'", "YAML,[", "YAML,'- '", "YAML,'{a: '"})
    void refusesDeepNestingWithoutRunningOutOfStack(Syntax syntax, String opening) {
        assertThat(refusal(opening.repeat(100_000), syntax)).hasMessageContaining("nested deeper than 64 levels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: \"\\u", "a: \"\\u12", "a: \"\\xZZ\"", "a: \"\\U00FFFFFF\"", "a: \"\\UFFFFFFFF\""})
    void refusesEscapesThatStandForNothing(String text) {
        assertThat(refusal(text, Syntax.YAML).error()).isEqualTo(PlanningError.INVALID_PLAN);
    }

    @Test
    void refusesAliasesThatUnfoldToTooMuch() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(9)));
        }
        assertThat(refusal(bomb.toString(), Syntax.YAML)).hasMessageContaining("larger than");
        assertThat(refusal("a: &a [*a]", Syntax.YAML)).hasMessageContaining("not known here");
    }

    @Test
    void refusesWhatIsTooLargeOrNotUtf8() {
        InputRules small = InputRules.PLAN.withMaxBytes(10);
        assertThatThrownBy(() -> Syntax.JSON.parse(new byte[11], small)).hasMessageContaining("larger than 10 bytes");
        assertThatThrownBy(() -> READER.read(new byte[] {'[', '"', (byte) 0xC3, '"', ']'}, Syntax.JSON))
                .hasMessageContaining("UTF-8");
    }

    @Test
    void toleratesAByteOrderMark() {
        byte[] bytes = "\uFEFF{\"steps\":[]}".getBytes(StandardCharsets.UTF_8);
        assertThat(Syntax.guess(bytes)).isEqualTo(Syntax.JSON);
        assertThat(READER.read(bytes, Syntax.JSON).draft().steps()).isEmpty();
    }

    private static PlanningException refusal(String text, Syntax syntax) {
        return catchThrowableOfType(
                PlanningException.class, () -> READER.read(text.getBytes(StandardCharsets.UTF_8), syntax));
    }
}
