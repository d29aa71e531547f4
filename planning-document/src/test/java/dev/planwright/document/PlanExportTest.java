package dev.planwright.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.check.RequestLimits;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.Provenance;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ParentStep;
import dev.planwright.domain.request.PlanRequest;
import dev.planwright.domain.service.EngineSettings;
import dev.planwright.domain.service.ReviewService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanExportTest {
    /** A folder to write the files to instead of comparing: src/test/resources/dev/planwright/document. */
    private static final String REWRITE = System.getProperty("golden.rewrite", "");

    @ParameterizedTest
    @EnumSource(PlanFormat.class)
    void writesEachFormatAsTheGoldenFileSays(PlanFormat format) throws IOException {
        String text = format.write(Plans.migration(), 100);
        String name = "migration." + format.code();
        if (!REWRITE.isEmpty()) {
            Files.writeString(Path.of(REWRITE, name), text);
        }
        try (InputStream golden = PlanExportTest.class.getResourceAsStream(name)) {
            assertThat(golden).as(name).isNotNull();
            assertThat(text).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void writesWhatOnlyAFollowUpByAModelHas() {
        Plan plan = Plans.migration();
        Provenance byModel = new Provenance(
                "openai",
                Optional.of("small"),
                Optional.of("7"),
                List.of(),
                List.of(),
                plan.provenance().createdAt());
        ParentStep parent = new ParentStep(
                Optional.of("plan-1"),
                Optional.of("switch"),
                OptionalInt.of(2),
                "Move house",
                Optional.empty(),
                List.of(),
                Optional.empty());
        Plan followUp = new Plan(
                plan.id(),
                plan.revision(),
                plan.request().withParent(parent),
                plan.outline(),
                plan.steps(),
                plan.schedule(),
                plan.constraints(),
                plan.unusedContext(),
                plan.findings(),
                plan.repairs(),
                byModel);

        assertThat(PlanDocument.json(followUp))
                .contains("\"planner\":\"openai\",\"model\":\"small\",\"prompt_version\":\"7\"")
                .contains(
                        "\"parent\":{\"plan_id\":\"plan-1\",\"step_id\":\"switch\",\"step_number\":2,\"task\":\"Move house\"}");
    }

    @Test
    void writesTheDocumentOnOneLine() {
        assertThat(PlanDocument.json(Plans.migration())).doesNotContain("\n");
    }

    @Test
    void neverWritesControlCharactersForPeople() {
        RandomPlans plans = new RandomPlans(7);
        for (int i = 0; i < 200; i++) {
            var plan = plans.plan();
            for (PlanFormat format : EnumSet.complementOf(EnumSet.of(PlanFormat.JSON, PlanFormat.YAML))) {
                assertThat(format.write(plan, 60).replace("\r\n", "\n"))
                        .doesNotContainPattern("[\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F\\u2028]");
            }
        }
    }

    @Test
    void drawsAChartThatNoTextCanBreak() {
        RandomPlans plans = new RandomPlans(8);
        for (int i = 0; i < 200; i++) {
            assertThat(PlanFormat.MERMAID_GANTT.write(plans.plan(), 60).lines().skip(5))
                    .allMatch(
                            line -> line.matches(
                                    "    section Wave \\d+|    \\d+\\. [^:;#]* :(crit, )?(milestone, )?s\\d+, [-0-9: ]{19}, \\d+s"));
        }
    }

    @Test
    void drawsOneSectionForEachWave() {
        EngineSettings settings = new EngineSettings(
                WorkingTime.DEFAULT,
                RequestLimits.DEFAULT,
                1,
                InstantSource.fixed(Instant.parse("2026-03-01T09:30:00Z")),
                () -> "plan-1");
        PlanDraft draft = PlanDraft.ofSteps(List.of(
                StepDraft.builder("a", "Do a").build(),
                StepDraft.builder("b", "Do b").dependencies("a").build(),
                StepDraft.builder("c", "Do c").build()));
        Plan plan = new ReviewService(settings).schedule(PlanRequest.of("Do it"), draft);

        assertThat(PlanFormat.MERMAID_GANTT.write(plan, 60).lines().skip(5).map(line -> line.replaceAll(" :.*", "")))
                .containsExactly(
                        "    section Wave 1", "    1. Do a", "    3. Do c", "    section Wave 2", "    2. Do b");
    }

    @Test
    void saysForPeopleHowFarAStepIsAndWhatIsBeforeItInOrder() {
        assertThat(PlanFormat.TEXT.write(Plans.migration(), 100))
                .contains("after 1, 2")
                .contains("45 minutes, done");
        assertThat(PlanFormat.HTML.write(Plans.migration(), 100))
                .contains("after 1, 2")
                .contains(", done");
    }

    @Test
    void knowsTheNamesOfTheFormats() {
        for (PlanFormat format : PlanFormat.values()) {
            assertThat(PlanFormat.parse(format.code())).contains(format);
        }
        assertThat(PlanFormat.parse("Markdown")).contains(PlanFormat.MARKDOWN);
        assertThat(PlanFormat.parse("pdf")).isEmpty();
    }

    @Test
    void theBarsFitANarrowTerminal() {
        String text = PlanFormat.TEXT.write(Plans.migration(), 40);
        assertThat(text).contains("When (#");
        assertThat(text.lines().filter(line -> line.endsWith("|"))).isNotEmpty().allMatch(line -> line.length() <= 40);
    }
}
