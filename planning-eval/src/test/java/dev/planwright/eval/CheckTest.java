package dev.planwright.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.Syntax;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckTest {
    private static final List<Answer.Part> STEPS = List.of(
            Answer.Part.named("Open a change ticket"),
            Answer.Part.named("Restart the broker"),
            Answer.Part.named("Verify that the queue drains"));

    private static Check check(String rule) {
        String line = "{\"id\":\"c\",\"type\":\"t\",\"text\":\"x\",\"check\":%s}".formatted(rule);
        return Check.of(Tree.of(Syntax.JSON.parse(line.getBytes(StandardCharsets.UTF_8), InputRules.PLAN)));
    }

    private static boolean isKept(String rule, Answer answer) {
        return check(rule).isKept(answer);
    }

    @Test
    void looksForForbiddenAndRequiredTextsInTheFieldsNamed() {
        Answer answer = Answer.chain(STEPS);

        assertThat(isKept("{\"kind\":\"forbid\",\"pattern\":\"\\\\brestart\",\"fields\":[\"name\"]}", answer))
                .isFalse();
        assertThat(isKept("{\"kind\":\"forbid\",\"pattern\":\"\\\\brestart\",\"fields\":[\"commands\"]}", answer))
                .isTrue();
        assertThat(isKept("{\"kind\":\"require\",\"pattern\":\"ticket\",\"fields\":[\"name\"]}", answer))
                .isTrue();
    }

    @Test
    void looksForOrderAlongTheDependencies() {
        String ticketFirst = "{\"kind\":\"precede\",\"a\":\"ticket\",\"b\":\"restart\"}";
        String verifyLast = "{\"kind\":\"followed_by\",\"b\":\"restart\",\"a\":\"verify\"}";

        assertThat(isKept(ticketFirst, Answer.chain(STEPS))).isTrue();
        assertThat(isKept(verifyLast, Answer.chain(STEPS))).isTrue();
        assertThat(isKept(ticketFirst, Answer.of(STEPS, List.of()))).isFalse();
        assertThat(isKept(verifyLast, Answer.of(STEPS, List.of()))).isFalse();
        assertThat(isKept(ticketFirst, Answer.chain(STEPS.subList(1, 3)))).isFalse();
    }

    @Test
    void holdsLimits() {
        Answer answer = Answer.chain(STEPS);

        assertThat(isKept("{\"kind\":\"max_steps\",\"value\":3}", answer)).isTrue();
        assertThat(isKept("{\"kind\":\"max_steps\",\"value\":2}", answer)).isFalse();
        assertThat(isKept("{\"kind\":\"max_width\",\"value\":1}", answer)).isTrue();
    }

    @Test
    void refusesAKindThatItDoesNotKnow() {
        Answer answer = Answer.chain(STEPS);

        assertThatThrownBy(() -> isKept("{\"kind\":\"wish\"}", answer))
                .hasMessageContaining("wish")
                .hasMessageContaining("c");
    }
}
