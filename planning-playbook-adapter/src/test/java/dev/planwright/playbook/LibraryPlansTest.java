package dev.planwright.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.check.PlanChecks;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.RiskDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.playbook.internal.model.Parameter;
import dev.planwright.playbook.internal.model.Playbook;
import dev.planwright.playbook.internal.plan.Breakdown;
import dev.planwright.playbook.internal.plan.Instantiation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundled playbook, filled in from nothing, from production, from staging, and with each of its parameters given. */
class LibraryPlansTest {
    private static final Playbooks BUNDLED = Playbooks.bundled();

    static Stream<String> ids() {
        return BUNDLED.library().corpus().docs().stream().map(doc -> doc.entry().id());
    }

    private static Playbook playbook(String id) {
        return BUNDLED.library().playbook(id).orElseThrow();
    }

    private static List<PlanContext> contexts(Playbook playbook) {
        List<PlanContext> contexts = new ArrayList<>();
        contexts.add(PlanContext.EMPTY);
        for (String environment : List.of("production", "staging")) {
            PlanContext strict = PlanContext.of("environment", environment)
                    .with("service", ContextValue.of("shop-api"))
                    .with("affected_services", list("web", "mobile"))
                    .with("requirements", list("audit trail", "no personal data in logs"))
                    .with("backup_required", ContextValue.of(true))
                    .with("rollback_plan", ContextValue.of("required"))
                    .with("downtime_allowed", ContextValue.of(false))
                    .with("severity", ContextValue.of(environment.equals("production") ? "critical" : "low"));
            contexts.add(strict);
        }
        for (Parameter parameter : playbook.own().parameters()) {
            parameter.from().stream()
                    .filter(path -> !path.contains("."))
                    .findFirst()
                    .ifPresent(key ->
                            samples(parameter).forEach(value -> contexts.add(PlanContext.EMPTY.with(key, value))));
        }
        return contexts;
    }

    private static List<ContextValue> samples(Parameter parameter) {
        List<ContextValue> samples = new ArrayList<>();
        parameter.values().keySet().forEach(value -> samples.add(ContextValue.of(value)));
        samples.add(
                switch (parameter.type()) {
                    case TEXT -> ContextValue.of("blue-whale");
                    case FLAG -> ContextValue.of(true);
                    case LIST -> list("first thing", "second thing");
                    case NUMBER -> ContextValue.of(3);
                });
        if (parameter.type() == Parameter.Type.FLAG) {
            samples.add(ContextValue.of(false));
        }
        return samples;
    }

    private static ContextValue list(String... items) {
        return new ContextValue.Items(Stream.of(items).map(ContextValue::of).toList());
    }

    private static Stream<Instantiation> plans(Playbook playbook) {
        String task = playbook.entry().tasks().get(0);
        return contexts(playbook).stream()
                .flatMap(context ->
                        Stream.of(false, true).map(brief -> new Instantiation(playbook, task, context, brief)));
    }

    private static PlanDraft draft(Instantiation plan) {
        return plan.plan(plan.steps().stream().map(plan::draft).toList());
    }

    private static List<String> texts(PlanDraft draft) {
        List<String> texts = new ArrayList<>(List.of(draft.title(), draft.description()));
        List.of(draft.prerequisites(), draft.successCriteria(), draft.assumptions(), draft.openQuestions())
                .forEach(texts::addAll);
        for (StepDraft step : draft.steps()) {
            texts.addAll(List.of(step.name(), step.description()));
            List.of(step.prerequisites(), step.subtasks(), step.requiredSkills())
                    .forEach(texts::addAll);
            step.doneWhen().ifPresent(texts::add);
            step.rollback().ifPresent(texts::add);
        }
        draft.riskRegister().stream().map(RiskDraft::risk).forEach(texts::add);
        return texts;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void givesASoundPlanWhateverTheContext(String id) {
        plans(playbook(id)).forEach(plan -> {
            PlanDraft draft = draft(plan);

            assertThat(PlanChecks.check(draft, 60))
                    .filteredOn(finding -> finding.severity() != Severity.INFO)
                    .as("%s from %s", id, plan.usedContext())
                    .isEmpty();
            assertThat(draft.steps()).as(id).hasSizeBetween(4, 26);
            assertThat(draft.successCriteria()).as(id).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("ids")
    void leavesNoHoleInItsTexts(String id) {
        plans(playbook(id))
                .flatMap(plan -> texts(draft(plan)).stream())
                .distinct()
                .forEach(text -> assertThat(text)
                        .as(id)
                        .isNotBlank()
                        .doesNotContain("{{", "}}", "  ", " ,", " .", "..", "( )", "()", " ;"));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyStepIsDescribedEstimatedAndHasAnEnd(String id) {
        plans(playbook(id))
                .map(LibraryPlansTest::draft)
                .forEach(draft -> assertThat(draft.steps()).allSatisfy(step -> {
                    assertThat(step.name().split("\\s+")).as(step.name()).hasSizeBetween(2, 16);
                    assertThat(step.description()).as(step.name()).hasSizeGreaterThan(60);
                    assertThat(step.estimate())
                            .as(step.name())
                            .hasValueSatisfying(
                                    estimate -> assertThat(estimate.basis()).isNotBlank());
                    assertThat(step.doneWhen()).as(step.name()).isPresent();
                    assertThat(step.requiredSkills()).as(step.name()).isNotEmpty();
                }));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyStepCanBeBrokenDown(String id) {
        Playbook playbook = playbook(id);
        Instantiation plan =
                new Instantiation(playbook, playbook.entry().tasks().get(0), PlanContext.EMPTY);
        plan.steps().forEach(step -> {
            Breakdown breakdown = Breakdown.of(plan, step);
            PlanDraft parts = breakdown.plan(breakdown.steps(), Set.of(), List.of(id), false);

            assertThat(parts.steps()).as(step.id()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(PlanChecks.check(parts, 60))
                    .filteredOn(finding -> finding.severity() != Severity.INFO)
                    .as(id + "#" + step.id())
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("ids")
    void productionAsksForMoreThanStaging(String id) {
        Playbook playbook = playbook(id);
        boolean asks = playbook.own().parameters().stream()
                .anyMatch(parameter -> parameter.name().equals("is_production"));
        String task = playbook.entry().tasks().get(0);
        int production = new Instantiation(playbook, task, PlanContext.of("environment", "production"))
                .steps()
                .size();
        int staging = new Instantiation(playbook, task, PlanContext.of("environment", "staging"))
                .steps()
                .size();

        assertThat(production).as(id).isGreaterThanOrEqualTo(asks ? staging + 1 : staging);
    }

    @Test
    void noTwoPlaybooksHaveAStepInCommonButThoseOfFragments() {
        Map<String, Set<String>> names = new HashMap<>();
        ids().map(LibraryPlansTest::playbook)
                .forEach(playbook -> playbook.steps().stream()
                        .filter(step -> step.scope() == 0)
                        .forEach(step -> names.computeIfAbsent(step.description(), text -> new HashSet<>())
                                .add(playbook.entry().id())));

        assertThat(names.values()).allSatisfy(owners -> assertThat(owners).hasSize(1));
    }
}
