package dev.planwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExamplesTest {
    @Test
    void plainJavaPrintsEveryStepAndASummary() {
        StringBuilder out = new StringBuilder();

        EmbedPlain.run(out);

        String[] lines = out.toString().split("\n");
        assertThat(lines).hasSizeGreaterThan(8);
        assertThat(lines[lines.length - 1])
                .contains("payment-api", lines.length - 1 + " steps", "on the critical path, 0 errors");
    }

    @Test
    void guiceInjectsThePlanner() {
        StringBuilder out = new StringBuilder();

        EmbedWithGuice.run(out);

        assertThat(out.toString().strip()).containsIgnoringCase("outage");
    }
}
