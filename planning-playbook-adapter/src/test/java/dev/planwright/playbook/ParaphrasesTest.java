package dev.planwright.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.reference.ReferenceSearch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often the bundled library finds the right playbook for a task in other words, and refuses what it does not know. */
class ParaphrasesTest {
    private static final PlaybookReferences LIBRARY = new PlaybookReferences(Playbooks.bundled());
    private static final List<Paraphrase> ALL = read();

    private record Paraphrase(String playbook, String task) {
        boolean isForeign() {
            return playbook.equals("-");
        }

        boolean isFound() {
            ReferenceSearch search = LIBRARY.search(task, 1);
            return !search.abstained() && search.hits().get(0).entry().id().equals(playbook);
        }

        boolean isRefused() {
            return LIBRARY.search(task, 1).abstained();
        }

        boolean isMistaken() {
            return !isFound() && !isRefused();
        }
    }

    private static List<Paraphrase> read() {
        try (InputStream in = Objects.requireNonNull(ParaphrasesTest.class.getResourceAsStream("paraphrases.txt"))) {
            List<Paraphrase> all = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] parts = line.split(" \\| ", 2);
                    all.add(new Paraphrase(parts[0], parts[1]));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereAreEnoughToTell() {
        assertThat(ALL).hasSizeGreaterThan(150);
    }

    @Test
    void findsNineOfTenInOtherWords() {
        List<Paraphrase> own = ALL.stream().filter(task -> !task.isForeign()).toList();

        assertThat(own.stream().filter(task -> !task.isFound()))
                .as("not found, of %d", own.size())
                .hasSizeLessThanOrEqualTo(own.size() / 10);
    }

    @Test
    void hardlyEverPlansFromTheWrongOne() {
        List<Paraphrase> own = ALL.stream().filter(task -> !task.isForeign()).toList();

        assertThat(own.stream().filter(Paraphrase::isMistaken)).hasSizeLessThanOrEqualTo(own.size() / 25);
    }

    @Test
    void refusesNineteenOfTwentyThatItDoesNotKnow() {
        List<Paraphrase> foreign = ALL.stream().filter(Paraphrase::isForeign).toList();

        assertThat(foreign.stream().filter(task -> !task.isRefused()))
                .as("not refused, of %d", foreign.size())
                .hasSizeLessThanOrEqualTo(foreign.size() / 20);
    }

    @Test
    void aNewVersionOfAServiceIsNoDatabase() {
        assertThat(new Paraphrase("deploy-service", "Deploy new version of payment service").isFound())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Renew the expirring certifcates, certificate-rotation",
        "upgarde kuberentes, kubernetes-upgrade",
        "Introduce disributed traicng, distributed-tracing",
        "The gateway returns 502 since the node pool upgrade, errors-after-node-upgrade",
        "Remove two Kafka brokers, data-cluster-shrink"
    })
    void readsMisspeltWordsStatusesAndOtherNamesForNodes(String task, String id) {
        assertThat(new Paraphrase(id, task).isFound()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Save the environment", "My job application failed", "Plan the team's offsite"})
    void isNotSureOfTasksWithoutATellingWord(String task) {
        assertThat(new Paraphrase("-", task).isRefused()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Scale the Kafka cluster from 3 to 6 brokers",
                "Scale the Kubernetes cluster from 5 to 10 nodes",
                "Add two data nodes to Elasticsearch"
            })
    void aClusterThatGrowsIsNotShrunk(String task) {
        assertThat(new Paraphrase("data-cluster-shrink", task).isFound()).isFalse();
    }
}
