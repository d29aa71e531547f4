package dev.planwright.domain.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.plan.WorkingTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceReaderTest {

    /** The lines of sentences.tsv: what is meant, a tab, the sentence. */
    static Stream<String> lines() {
        try (InputStream in = SentenceReaderTest.class.getResourceAsStream("sentences.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Demand read(String sentence) {
        return SentenceReader.read(sentence, WorkingTime.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void understandsWhatASentenceDemands(String line) {
        String[] parts = line.split("\t");
        Demand demand = read(parts[1]);
        if (demand instanceof Demand.Forbid forbid && parts[0].startsWith("forbid ")) {
            List<String> words = ActionReader.content(parts[0].substring("forbid ".length()));
            assertThat(forbid.action().words().phrases())
                    .anySatisfy(phrase -> assertThat(phrase).containsAll(words));
        } else {
            assertThat(shown(demand)).isEqualToIgnoringCase(meant(parts[0]));
        }
    }

    @Test
    void neverFailsOnWhateverSomebodyTyped() {
        for (String text :
                List.of("", " ", "\u0000", "a".repeat(399), "(".repeat(300), "no ".repeat(130), "\uD83D\uDE80")) {
            assertThat(read(text)).isNotNull();
        }
        assertThat(read("must ".repeat(100))).isInstanceOf(Demand.NotUnderstood.class);
    }

    /** The anchor of an order is compared by its meaning. */
    private static String meant(String expected) {
        String anchor = expected.matches("(?:before|after)\\S* \\w+:.*")
                ? expected.replaceFirst("^\\S+ (\\w+):.*", "$1")
                : "any";
        return anchor.equals("any")
                ? expected
                : expected.replaceFirst(" \\w+:", " " + ActionReader.meaning(anchor) + ":");
    }

    private static String shown(Demand demand) {
        return demand.fold(new Demand.Cases<String>() {
            @Override
            public String of(Demand.NotUnderstood none) {
                return "unknown";
            }

            @Override
            public String of(Demand.NothingAsked none) {
                return "nothing";
            }

            @Override
            public String of(Demand.FinishWithin limit) {
                return "finish " + limit.continuous().toMinutes();
            }

            @Override
            public String of(Demand.TeamOf team) {
                return "team " + team.people();
            }

            @Override
            public String of(Demand.AtMostSteps limit) {
                return "steps " + limit.steps();
            }

            @Override
            public String of(Demand.AtMostParallel limit) {
                return "parallel " + limit.steps();
            }

            @Override
            public String of(Demand.DowntimeWithin limit) {
                return "downtime " + limit.limit().toMinutes();
            }

            @Override
            public String of(Demand.Forbid forbid) {
                return "forbid " + forbid.action().words().phrases();
            }

            @Override
            public String of(Demand.Untouched untouched) {
                return "untouched";
            }

            @Override
            public String of(Demand.ReadOnly readOnly) {
                return "readonly";
            }

            @Override
            public String of(Demand.OnlyTools only) {
                return "tools " + String.join(" ", only.tools());
            }

            @Override
            public String of(Demand.Require required) {
                String topic = required.action().topic().orElse("-");
                String order = required.place().order().name().toLowerCase(Locale.ROOT);
                Optional<String> anchor = required.place()
                        .anchor()
                        .map(action -> action.words().phrases().get(0).get(0));
                return required.place().order() == Demand.Order.ANYWHERE
                        ? "require " + topic
                        : order + (required.place().conditional() ? "-if " : " ") + anchor.orElse("any") + ": " + topic;
            }

            @Override
            public String of(Demand.WayBack way) {
                return "wayback";
            }

            @Override
            public String of(Demand.Window window) {
                return "window";
            }

            @Override
            public String of(Demand.Names names) {
                return "names " + names.name();
            }

            @Override
            public String of(Demand.Treats treats) {
                return "treats " + treats.action().topic().orElse("-");
            }

            @Override
            public String of(Demand.OnlySkills skills) {
                return "skills " + String.join(" ", skills.skills());
            }
        });
    }
}
