package dev.planwright.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link inside the project leads to a file that exists, and to a heading that the file has. */
class LinksTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:src|href)=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+?) *$");

    @Test
    void linksInsideTheProjectLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        int seen = 0;
        for (Path document : documents()) {
            Matcher link = LINK.matcher(withoutCode(document));
            while (link.find()) {
                String target = link.group(1) == null ? link.group(2) : link.group(1);
                if (!target.matches("[a-z]+:.*")) {
                    seen++;
                    if (!leads(document, target)) {
                        broken.add(ROOT.relativize(document) + " -> " + target);
                    }
                }
            }
        }

        assertThat(broken).isEmpty();
        assertThat(seen).isGreaterThan(30);
    }

    @Test
    void linksToTheOutsideAreAddressesOfTheWeb() throws IOException {
        List<String> odd = new ArrayList<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(withoutCode(document));
            while (link.find()) {
                String target = link.group(1) == null ? link.group(2) : link.group(1);
                if (target.matches("[a-z]+:.*") && !isAddress(target)) {
                    odd.add(ROOT.relativize(document) + " -> " + target);
                }
            }
        }

        assertThat(odd).isEmpty();
        assertThat(isAddress("https://example.org/a#b")).isTrue();
        assertThat(isAddress("http://example.org/a")).isFalse();
        assertThat(isAddress("https://example")).isFalse();
        assertThat(isAddress("https://127.0.0.1/a")).isFalse();
        assertThat(isAddress("file:///etc/passwd")).isFalse();
    }

    /** Of a host with a name, over TLS, without what a person typed by mistake. */
    private static boolean isAddress(String target) {
        return target.matches("https://([a-z0-9-]+\\.)+[a-z]{2,}(/[A-Za-z0-9._~:/?#@!$&'*+,;=%-]*)?");
    }

    @Test
    void noticesAMissingFileAndAMissingHeading() {
        Path readme = ROOT.resolve("README.md");

        assertThat(leads(readme, "LICENSE")).isTrue();
        assertThat(leads(readme, "docs/no-such-page.md")).isFalse();
        assertThat(leads(readme, "docs/command.md#the-launcher")).isTrue();
        assertThat(leads(readme, "docs/command.md#no-such-heading")).isFalse();
    }

    @Test
    void everyPageIsReachedFromTheReadme() throws IOException {
        String start = Files.readString(ROOT.resolve("README.md"));

        assertThat(documents().stream()
                        .filter(page -> page.getParent().equals(ROOT.resolve("docs")))
                        .map(page -> "docs/" + page.getFileName())
                        .filter(page -> !start.contains(page)))
                .isEmpty();
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (String folder : List.of("", "docs", "docs/adr")) {
            try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
            }
        }
        return documents;
    }

    private static boolean leads(Path document, String target) {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty()
                ? document
                : document.resolveSibling(parts[0]).normalize();
        if (!file.startsWith(ROOT) || !Files.exists(file)) {
            return false;
        }
        return parts.length == 1
                || HEADING.matcher(withoutCode(file))
                        .results()
                        .anyMatch(heading -> anchor(heading.group(1)).equals(parts[1]));
    }

    /** As GitHub and most renderers make them. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static String withoutCode(Path file) {
        try {
            return FENCE.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
