package dev.planwright.llm.internal.provider;

import static dev.planwright.domain.contract.TestSettings.SETTINGS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.domain.service.PlanningService;
import dev.planwright.llm.ChatPlanProposer;
import dev.planwright.llm.config.ProviderConfig;
import dev.planwright.llm.config.ProviderType;
import dev.planwright.llm.internal.chat.ModelLimits;
import dev.planwright.llm.internal.transport.HttpTransport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first of two providers dies for good while it writes: at every chunk boundary, and within characters and chunks. */
class KilledProviderTest {
    private static final int STEPS = 4;
    private static final int CHUNK = 16;
    private static final HttpTransport TRANSPORT = new HttpTransport(Duration.ofSeconds(5));
    private static final Pattern FINISHED = Pattern.compile(": Prüfe Teil (\\d) ");

    private static String name(int number) {
        return "Prüfe Teil %d 🚀 für 北京".formatted(number);
    }

    private static String step(int number) {
        String before = number == 1 ? "" : "\"step-" + (number - 1) + "\"";
        return "{\"id\": \"step-%d\", \"name\": \"%s\", \"dependencies\": [%s], \"estimate\": \"1h/2h/3h\"}"
                .formatted(number, name(number), before);
    }

    private static String reply(int from) {
        List<String> steps = IntStream.rangeClosed(from, STEPS)
                .mapToObj(KilledProviderTest::step)
                .toList();
        return "{\"title\": \"Prüfung\", \"description\": \"D\", \"steps\": [" + String.join(", ", steps) + "]}";
    }

    /** A recorded answer: its chunks as they stand on the wire, each with the text up to its end. */
    private record Recording(List<byte[]> chunks, List<String> texts) {
        static Recording of(WireForm form, String text) {
            List<byte[]> chunks = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            int[] points = text.codePoints().toArray();
            for (int at = 0; at < points.length; at += CHUNK) {
                int end = Math.min(points.length, at + CHUNK);
                chunks.add(form.piece(escaped(new String(points, at, end - at))).getBytes(UTF_8));
                texts.add(new String(points, 0, end));
            }
            return new Recording(chunks, texts);
        }

        byte[] bytes() {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            chunks.forEach(all::writeBytes);
            return all.toByteArray();
        }

        /** Every boundary of a chunk, every place within a character of several bytes, and the middle of each chunk. */
        TreeSet<Integer> cuts() {
            TreeSet<Integer> cuts = new TreeSet<>();
            int end = 0;
            for (byte[] chunk : chunks) {
                cuts.add(end);
                cuts.add(end + chunk.length / 2);
                end += chunk.length;
            }
            cuts.add(end);
            byte[] all = bytes();
            IntStream.range(0, all.length)
                    .filter(at -> (all[at] & 0xC0) == 0x80)
                    .forEach(cuts::add);
            return cuts;
        }

        /** How many steps stand in the chunks that have arrived as a whole. */
        int finished(int cut) {
            int end = 0;
            String text = "";
            for (int chunk = 0; chunk < chunks.size() && end + chunks.get(chunk).length <= cut; chunk++) {
                end += chunks.get(chunk).length;
                text = texts.get(chunk);
            }
            int steps = 0;
            while (text.contains(step(steps + 1))) {
                steps++;
            }
            return steps;
        }
    }

    private static String escaped(String text) {
        String quoted = new TextNode(text).toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    @ParameterizedTest
    @EnumSource
    void theSecondProviderFinishesThePlanWhereverTheFirstOneDies(ProviderType type) throws IOException {
        WireForm form = new WireForm(type);
        Recording recording = Recording.of(form, reply(1));
        byte[] bytes = recording.bytes();
        for (int cut : recording.cuts()) {
            try (StandIn second = goingOn(form);
                    StandIn first = dying(form, Arrays.copyOf(bytes, cut), bytes.length)) {
                List<PlanEvent> events = new ArrayList<>();

                Plan plan = plan(form, first, second, events);

                assertThat(plan.steps())
                        .as("%s, cut at byte %d", type, cut)
                        .extracting(Step::name)
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, STEPS)
                                .mapToObj(KilledProviderTest::name)
                                .toList());
                assertThat(plan.repairs()).isEmpty();
                assertThat(count(events, PlanEvent.StepProposed.class)).isEqualTo(STEPS);
                assertThat(count(events, PlanEvent.StepRevised.class)).isZero();
                assertThat(count(events, PlanEvent.Completed.class)).isEqualTo(1);
                assertThat(sent(plan, "first")).isEqualTo(recording.finished(cut));
            }
        }
    }

    private static long count(List<PlanEvent> events, Class<?> kind) {
        return events.stream().filter(kind::isInstance).count();
    }

    /** How many steps of a plan are a provider's. */
    private static long sent(Plan plan, String provider) {
        return plan.steps().stream()
                .filter(step -> step.source().orElse("").startsWith(provider))
                .count();
    }

    private static Plan plan(WireForm form, StandIn first, StandIn second, List<PlanEvent> events) {
        PlanOutcome outcome = new PlanningService(
                        List.of(proposer("first", form, first), proposer("second", form, second)), SETTINGS)
                .plan(PlanRequest.of("Upgrade PostgreSQL 12 to 15"), events::add);
        return ((PlanOutcome.Planned) outcome).plan();
    }

    private static PlanProposer proposer(String name, WireForm form, StandIn server) {
        ProviderConfig provider = ProviderConfig.of(
                name, form.type(), URI.create("http://127.0.0.1:" + server.port() + form.path()), Optional.empty());
        return new ChatPlanProposer(
                new HttpChatProvider(
                        provider, "m", new ModelLimits(16_000, 4_000), provider.schemaFor(false), TRANSPORT),
                InstantSource.system());
    }

    /** Sends a part of what it said it would, and is gone for good. */
    private static StandIn dying(WireForm form, byte[] part, int whole) throws IOException {
        StandIn[] self = new StandIn[1];
        self[0] = new StandIn((out, connection) -> {
            self[0].close();
            out.write("HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                    .formatted(form.contentType(), whole + 1)
                    .getBytes(UTF_8));
            out.write(part);
        });
        return self[0];
    }

    /** Says the steps that the question does not call finished. */
    private static StandIn goingOn(WireForm form) throws IOException {
        StandIn[] self = new StandIn[1];
        self[0] = new StandIn((out, connection) -> {
            int finished = 0;
            Matcher said = FINISHED.matcher(self[0].requestNow());
            while (said.find()) {
                finished = Math.max(finished, Integer.parseInt(said.group(1)));
            }
            String answer = form.piece(escaped(reply(finished + 1))) + form.end();
            out.write(StandIn.answer(200, form.contentType(), answer));
        });
        return self[0];
    }
}
