package dev.planwright.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Whoever looks for a key finds it on a page. */
class KeysAreDocumentedTest {
    private static final Path PAGES = Path.of("..", "docs");

    @Test
    void everyKeyStandsOnThePageOfTheConfigurationOrOfTheServer() throws IOException {
        String pages =
                Files.readString(PAGES.resolve("configuration.md")) + Files.readString(PAGES.resolve("operations.md"));

        assertThat(Arrays.stream(Key.values()).map(key -> "`" + key.path() + "`"))
                .allSatisfy(key -> assertThat(pages).contains(key));
    }
}
