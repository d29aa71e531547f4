package dev.planwright.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.contract.RecordingListener;
import dev.planwright.domain.contract.TestTasks;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.reference.ReferenceSearch;
import dev.planwright.domain.request.ParentStep;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanOptions;
import dev.planwright.domain.request.PlanRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunbooksTest {
    @TempDir
    private Path root;

    private Playbooks playbooks;

    @BeforeEach
    void writeRunbooks() throws IOException {
        Files.writeString(root.resolve("KubePodCrashLooping.md"), """
            # KubePodCrashLooping

            ## Diagnosis
            Look at the pod:

            ```bash
            kubectl describe pod <pod> -n <namespace>
            kubectl logs <pod> -n <namespace> --previous
            ```

            ## Mitigation
            Restart the deployment.
            """);
        playbooks = Playbooks.bundled().withRunbooks(root, Optional.empty());
    }

    private DraftEnd propose(PlanRequest request) {
        return new PlaybookPlanProposer(playbooks).propose(TestTasks.fresh(request), new RecordingListener());
    }

    private PlanDraft plan(String task, PlanContext context) {
        return ((DraftEnd.Finished) propose(PlanRequest.of(task, context, PlanOptions.NONE))).draft();
    }

    @Test
    void plansFromTheRunbookThatFits() {
        PlanDraft plan = plan("Resolve the alert KubePodCrashLooping", PlanContext.of("namespace", "shop"));

        assertThat(plan.playbooks()).containsExactly("KubePodCrashLooping.md");
        assertThat(plan.steps().get(0).commands())
                .containsExactly("kubectl describe pod <pod> -n shop", "kubectl logs <pod> -n shop --previous");
    }

    @Test
    void findsTheRunbookByTheAlertThatTheContextNames() {
        PlanDraft plan = plan("Handle the alert of last night", PlanContext.of("alertname", "KubePodCrashLooping"));

        assertThat(plan.playbooks()).containsExactly("KubePodCrashLooping.md");
    }

    @Test
    void plansFromThePlaybookWhereThatFitsBetter() {
        assertThat(plan("Deploy a new microservice to production", PlanContext.EMPTY)
                        .playbooks())
                .contains("deploy-service");
    }

    @Test
    void declinesWhatNeitherKnows() {
        DraftEnd end = propose(PlanRequest.of("Bake a sourdough bread", PlanContext.EMPTY, PlanOptions.NONE));

        assertThat(end).isInstanceOf(DraftEnd.Declined.class);
    }

    @Test
    void breaksAStepDownIntoItsCommands() {
        ParentStep first = ParentStep.numbered("Resolve the alert KubePodCrashLooping", OptionalInt.of(1));
        PlanRequest request = new PlanRequest(
                "Detailed breakdown: Look at the pod", PlanContext.EMPTY, PlanOptions.NONE, Optional.of(first));

        DraftEnd end = propose(request);

        assertThat(((DraftEnd.Finished) end).draft().steps())
                .flatExtracting(StepDraft::commands)
                .containsExactly(
                        "kubectl describe pod <pod> -n <namespace>", "kubectl logs <pod> -n <namespace> --previous");
    }

    @Test
    void searchNamesFilesOfTheFolderAndSaysWhetherAnythingFits() {
        PlaybookReferences references = new PlaybookReferences(playbooks);

        ReferenceSearch found = references.search("pod crash looping", 5);
        assertThat(found.abstained()).isFalse();
        assertThat(found.hits().get(0).entry().file()).isEqualTo("KubePodCrashLooping.md");
        assertThat(references.search("Bake a sourdough bread", 5).abstained()).isTrue();
        assertThat(references.text("KubePodCrashLooping.md")).isPresent();
        assertThat(references.list()).anySatisfy(entry -> assertThat(entry.id()).isEqualTo("KubePodCrashLooping.md"));
    }
}
