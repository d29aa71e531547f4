package dev.planwright.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.plan.FindingCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Whoever reads a finding finds its code on a page. */
class FindingsAreDocumentedTest {
    @Test
    void everyCodeStandsOnThePageOfFindings() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "findings.md"));

        assertThat(Arrays.stream(FindingCode.values()).map(code -> "`" + code.code() + "`"))
                .allSatisfy(code -> assertThat(page).contains(code));
    }
}
