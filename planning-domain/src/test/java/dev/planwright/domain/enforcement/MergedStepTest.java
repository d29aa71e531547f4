package dev.planwright.domain.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.request.ContextValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergedStepTest {
    private static ContextValue.Fields context(Map<String, String> texts) {
        return new ContextValue.Fields(texts.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> ContextValue.of(entry.getValue()))));
    }

    private static EstimateDraft estimate(int minutes, String basis, Clock clock) {
        return new EstimateDraft(
                Duration.ofMinutes(minutes),
                Duration.ofMinutes(2L * minutes),
                Duration.ofMinutes(3L * minutes),
                basis,
                clock);
    }

    private static String name(String first, String second) {
        return MergedStep.of(
                        StepDraft.builder("a", first).build(),
                        StepDraft.builder("b", second).build())
                .name();
    }

    @Test
    void nothingOfTwoStepsIsLost() {
        StepDraft drain = StepDraft.builder("drain", "Drain the node")
                .description("Move the pods away.")
                .estimate(estimate(5, "measured", Clock.WORKING))
                .prerequisites(List.of("access", "quiet"))
                .subtasks(List.of("Cordon it"))
                .requiredSkills(List.of("Kubernetes"))
                .risks(List.of("pods hang"))
                .dependencies("look")
                .doneWhen(Optional.of("no pods are left"))
                .rollback(Optional.of("Uncordon it."))
                .commands(List.of("kubectl drain node1"))
                .context(context(Map.of("node", "node1", "zone", "a")))
                .build();
        StepDraft patch = StepDraft.builder("patch", "Patch the kernel")
                .description("Install the new one.")
                .estimate(estimate(10, "guessed", Clock.WORKING))
                .prerequisites(List.of("access", "image"))
                .subtasks(List.of("Boot it"))
                .requiredSkills(List.of("Linux", "Kubernetes"))
                .risks(List.of("it does not boot"))
                .dependencies("drain", "download")
                .doneWhen(Optional.of("the new one runs"))
                .rollback(Optional.of("Boot the old one."))
                .commands(List.of("apt install linux"))
                .context(context(Map.of("node", "node2", "version", "6")))
                .build();

        StepDraft merged = MergedStep.of(drain, patch);

        assertThat(merged.id()).isEqualTo("drain");
        assertThat(merged.name()).isEqualTo("Drain the node; patch the kernel");
        assertThat(merged.description()).isEqualTo("Move the pods away. Install the new one.");
        assertThat(merged.estimate()).contains(estimate(15, "measured; guessed", Clock.WORKING));
        assertThat(merged.prerequisites()).containsExactly("access", "quiet", "image");
        assertThat(merged.subtasks()).containsExactly("Drain the node", "Cordon it", "Patch the kernel", "Boot it");
        assertThat(merged.requiredSkills()).containsExactly("Kubernetes", "Linux");
        assertThat(merged.risks()).containsExactly("pods hang", "it does not boot");
        assertThat(merged.dependencies()).containsExactly("look", "download");
        assertThat(merged.doneWhen()).contains("no pods are left; the new one runs");
        assertThat(merged.rollback()).contains("Boot the old one. Uncordon it.");
        assertThat(merged.commands()).containsExactly("kubectl drain node1", "apt install linux");
        assertThat(merged.context()).isEqualTo(context(Map.of("node", "node1", "zone", "a", "version", "6")));
    }

    @Test
    void theNamesOfStepsThatWereMergedBeforeStandOnce() {
        StepDraft check = StepDraft.builder("a", "Check a").build();
        StepDraft scale = StepDraft.builder("b", "Scale b").build();
        StepDraft patch = StepDraft.builder("c", "Patch c").build();

        StepDraft merged = MergedStep.of(MergedStep.of(check, scale), patch);

        assertThat(merged.name()).isEqualTo("Check a; scale b; patch c");
        assertThat(merged.subtasks()).containsExactly("Check a", "Scale b", "Patch c");
    }

    @Test
    void whatOnlyOneStepSaysIsTakenFromIt() {
        StepDraft silent = StepDraft.builder("a", "Check a").build();
        StepDraft telling = StepDraft.builder("b", "Scale b")
                .description("By one.")
                .estimate(estimate(5, "", Clock.ELAPSED))
                .doneWhen(Optional.of("it is there"))
                .build();

        for (StepDraft merged : List.of(MergedStep.of(silent, telling), MergedStep.of(telling, silent))) {
            assertThat(merged.description()).isEqualTo("By one.");
            assertThat(merged.estimate()).isEqualTo(telling.estimate());
            assertThat(merged.doneWhen()).contains("it is there");
            assertThat(merged.rollback()).isEmpty();
        }
    }

    @Test
    void timeThatPassesByItselfMakesAllOfItPassByItself() {
        StepDraft work = StepDraft.builder("a", "Check a")
                .estimate(estimate(5, "measured", Clock.WORKING))
                .build();
        StepDraft wait =
                work.toBuilder().estimate(estimate(5, "", Clock.ELAPSED)).build();

        assertThat(MergedStep.of(work, wait).estimate()).contains(estimate(10, "measured", Clock.ELAPSED));
    }

    @Test
    void anAbbreviationKeepsItsCapitals() {
        assertThat(name("Check the zone", "DNS records follow")).isEqualTo("Check the zone; DNS records follow");
        assertThat(name("Check the zone", "X")).isEqualTo("Check the zone; X");
    }

    @Test
    void aNameThatWouldBeTooLongSaysThatThereIsMore() {
        String half = "a".repeat(59);

        assertThat(name(half, half)).isEqualTo(half + "; " + half).hasSize(120);
        assertThat(name(half, half + "b")).isEqualTo(half + "; and more");
        assertThat(name(half + "; and more", half + "b")).isEqualTo(half + "; and more");
    }
}
