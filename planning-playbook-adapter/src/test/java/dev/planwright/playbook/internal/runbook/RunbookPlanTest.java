package dev.planwright.playbook.internal.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.check.PlanChecks;
import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.RiskDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Clock;
import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.request.PlanContext;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunbookPlanTest {
    private static final String DISK_FULL = """
        # Disk full on a database host

        ## Symptoms
        Inserts fail.

        ## Impact
        - Orders are lost
        - Backups fail

        ## Mitigation

        ### Option A: remove old archives
        Make sure that the last base backup is fine, then remove older archives.

        ```bash
        $ pg_archivecleanup /archive <oldest-wal>
        removed 12 files
        ```

        ### Option B: grow the volume
        1. Take a snapshot: `aws ec2 create-snapshot --volume-id <volume-id>`
        2. Wait at most 5 minutes
        3. Extend the file system

           ```bash
           sudo resize2fs /dev/$DEVICE
           ```

        ## Diagnosis
        Check how full it is:

            df -h /var/lib/postgresql

        > [!WARNING]
        > Never delete files of the data directory.

        ## Verification
        Inserts should work again.

        ## Rollback
        Restore the snapshot.

        ## Escalation
        Page the database team.
        """;

    private static PlanDraft plan(String markdown, PlanContext context) {
        RunbookPlan plan = new RunbookPlan(MarkdownReader.read("db/disk-full.md", markdown), context, 60);
        return plan.plan(plan.steps());
    }

    private static StepDraft step(PlanDraft plan, String name) {
        return plan.steps().stream()
                .filter(step -> step.name().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step " + name + " in "
                        + plan.steps().stream().map(StepDraft::name).toList()));
    }

    @Test
    void findsOutBeforeItSetsRightWhereverTheAuthorPutIt() {
        PlanDraft plan = plan(DISK_FULL, PlanContext.EMPTY);

        assertThat(plan.steps())
                .extracting(StepDraft::name)
                .containsExactly(
                        "Check how full it is",
                        "Make sure that the last base backup is fine, then remove older archives",
                        "Take a snapshot: aws ec2 create-snapshot --volume-id <volume-id>",
                        "Wait at most 5 minutes",
                        "Extend the file system",
                        "Verify: Inserts should work again",
                        "Page the database team");
    }

    @Test
    void optionsExcludeEachOtherAndMeetAgain() {
        PlanDraft plan = plan(DISK_FULL, PlanContext.EMPTY);
        String check = step(plan, "Check how").id();
        StepDraft remove = step(plan, "Make sure");
        StepDraft snapshot = step(plan, "Take a snapshot");

        assertThat(remove.dependencies()).containsExactly(check);
        assertThat(snapshot.dependencies()).containsExactly(check);
        assertThat(remove.prerequisites()).contains("Only if this way is taken: Option A: remove old archives");
        assertThat(step(plan, "Verify").dependencies())
                .containsExactly(remove.id(), step(plan, "Extend").id());
    }

    @Test
    void commandsStandAsTheAuthorWroteThemWithoutPromptsAndPrintouts() {
        PlanDraft plan = plan(DISK_FULL, PlanContext.EMPTY);

        assertThat(step(plan, "Check how").commands()).containsExactly("df -h /var/lib/postgresql");
        assertThat(step(plan, "Make sure").commands()).containsExactly("pg_archivecleanup /archive <oldest-wal>");
        assertThat(step(plan, "Make sure").description()).contains("removed 12 files");
    }

    @Test
    void placeholdersAreFilledFromTheContextOrAskedFor() {
        PlanDraft open = plan(DISK_FULL, PlanContext.EMPTY);
        PlanDraft filled = plan(DISK_FULL, PlanContext.of("volume_id", "vol-1"));
        PlanDraft hostile = plan(DISK_FULL, PlanContext.of("volume_id", "vol-1; rm -rf /"));

        assertThat(open.openQuestions())
                .containsExactly(
                        "Which value is <oldest-wal> to have?",
                        "Which value is <volume-id> to have?",
                        "Which value is $DEVICE to have?");
        assertThat(step(open, "Take").prerequisites()).contains("A value for <volume-id>");
        assertThat(step(filled, "Take").commands()).containsExactly("aws ec2 create-snapshot --volume-id vol-1");
        assertThat(filled.usedContext()).extracting(Object::toString).containsExactly("/volume_id");
        assertThat(step(hostile, "Take").commands()).containsExactly("aws ec2 create-snapshot --volume-id <volume-id>");
    }

    @Test
    void sectionsAroundTheWorkBecomeRisksSuccessRollbackAndSource() {
        PlanDraft plan = plan(DISK_FULL, PlanContext.EMPTY);

        assertThat(plan.description()).isEqualTo("Inserts fail.");
        assertThat(plan.riskRegister()).extracting(RiskDraft::risk).containsExactly("Orders are lost", "Backups fail");
        assertThat(plan.successCriteria()).containsExactly("Inserts should work again.");
        assertThat(step(plan, "Extend").rollback()).contains("Restore the snapshot.");
        assertThat(step(plan, "Check how").rollback()).isEmpty();
        assertThat(step(plan, "Check how").risks()).containsExactly("Never delete files of the data directory.");
        assertThat(step(plan, "Check how").source()).contains("db/disk-full.md#diagnosis");
        assertThat(step(plan, "Take").requiredSkills()).contains("AWS");
        assertThat(step(plan, "Page").prerequisites()).containsExactly("Only if the steps before did not help");
    }

    @Test
    void estimatesSayWhereTheyAreFrom() {
        PlanDraft plan = plan(DISK_FULL, PlanContext.EMPTY);

        assertThat(step(plan, "Wait").estimate()).hasValueSatisfying(estimate -> {
            assertThat(estimate.likely()).isEqualTo(Duration.ofMinutes(5));
            assertThat(estimate.clock()).isEqualTo(Clock.ELAPSED);
            assertThat(estimate.basis()).isEqualTo("the runbook says \"Wait at most 5 minutes\"");
        });
        assertThat(step(plan, "Check how").estimate().orElseThrow().basis())
                .isEqualTo("the runbook gives no figure: the usual range for a command that looks");
    }

    @Test
    void readsProseWithoutAnyOfTheUsualSections() {
        PlanDraft plan = plan("""
            The replica stopped with error 1062. You need access to the jump host.

            First, SSH to the replica. Then run `SHOW REPLICA STATUS` and note the position. If the error is 1062,
            you can skip the row:

            ```sql
            SET GLOBAL sql_replica_skip_counter = 1;
            ```

            Alternatively, rebuild the replica. Be careful, this takes 2 hours.

            After that wait until it has caught up.
            """, PlanContext.EMPTY);

        assertThat(plan.title()).isEqualTo("disk-full");
        assertThat(plan.prerequisites()).containsExactly("You need access to the jump host.");
        assertThat(plan.steps())
                .extracting(StepDraft::name)
                .containsExactly(
                        "SSH to the replica",
                        "Run SHOW REPLICA STATUS and note the position",
                        "If the error is 1062, you can skip the row",
                        "Rebuild the replica",
                        "Wait until it has caught up");
        assertThat(step(plan, "Rebuild").dependencies())
                .isEqualTo(step(plan, "If the error").dependencies());
        assertThat(step(plan, "Wait").dependencies()).hasSize(2);
        assertThat(step(plan, "Rebuild").estimate().orElseThrow().likely()).isEqualTo(Duration.ofHours(2));
        assertThat(step(plan, "Run SHOW").commands()).containsExactly("SHOW REPLICA STATUS");
    }

    @Test
    void headingsThatAskForSomethingAreStepsInTheAuthorsOrder() {
        PlanDraft plan = plan("""
            # Payment API latency

            ## Overview
            p99 is above 2 s.

            ## Step 1: Restart one pod
            This often helps.

            ```
            kubectl rollout restart deploy/payment-api
            ```

            ## Step 2 - Check the logs
            They are in the usual place.

            ```
            kubectl logs deploy/payment-api
            ```

            ## If it is still slow
            Fail over with `./failover.sh eu-west-1`.

            ## When done
            Post a summary.
            """, PlanContext.EMPTY);

        assertThat(plan.steps())
                .extracting(StepDraft::name)
                .containsExactly(
                        "Restart one pod",
                        "Check the logs",
                        "Fail over with ./failover.sh eu-west-1",
                        "Post a summary");
        assertThat(step(plan, "Fail over").prerequisites()).containsExactly("Only in this case: If it is still slow");
        assertThat(step(plan, "Fail over").commands()).containsExactly("./failover.sh eu-west-1");
    }

    @Test
    void tabsOfADocumentationSiteAreAlternatives() {
        PlanDraft plan = plan("""
            # Rotate the certificate

            ## Steps

            === "Kubernetes"

                Create the secret:

                ```bash
                kubectl create secret tls ingress -n YOUR_NAMESPACE
                ```

            === "Bare metal"

                Copy the file to the host:

                ```bash
                scp cert.pem root@<host>:/etc/nginx/
                ```

            Then check it from outside.
            """, PlanContext.EMPTY);

        assertThat(step(plan, "Create").dependencies()).isEmpty();
        assertThat(step(plan, "Copy").dependencies()).isEmpty();
        assertThat(step(plan, "Check").dependencies())
                .containsExactly(step(plan, "Create").id(), step(plan, "Copy").id());
    }

    @Test
    void rowsOfTablesAndTaskListsAreSteps() {
        PlanDraft plan = plan("""
            # Consumer lag

            | Step | What | Command |
            | --- | --- | --- |
            | 1 | Check the lag | `kafka-consumer-groups --describe --group orders` |
            | 2 | Restart the consumers | `kubectl rollout restart deploy/orders` |

            - [ ] Check that partitions are balanced
            - [x] Add consumers
            """, PlanContext.EMPTY);

        assertThat(plan.steps())
                .extracting(StepDraft::name)
                .containsExactly(
                        "Check the lag",
                        "Restart the consumers",
                        "Check that partitions are balanced",
                        "Add consumers");
        assertThat(step(plan, "Restart").commands()).containsExactly("kubectl rollout restart deploy/orders");
    }

    @Test
    void aTextThatAsksForNothingGivesNoSteps() {
        assertThat(plan("# Notes\n\nThe moon is round.", PlanContext.EMPTY).steps())
                .isEmpty();
    }

    @Test
    void longRunbooksAreFoldedNotCut() {
        StringBuilder text = new StringBuilder("# Long\n\n## Steps\n\n");
        for (int i = 0; i < 500; i++) {
            text.append(i + 1)
                    .append(". Restart node ")
                    .append(i)
                    .append(": `ssh node")
                    .append(i)
                    .append(" reboot`\n");
        }
        RunbookPlan plan = new RunbookPlan(MarkdownReader.read("long.md", text.toString()), PlanContext.EMPTY, 60);

        assertThat(plan.steps()).hasSizeLessThanOrEqualTo(60);
        assertThat(plan.steps().stream().flatMap(step -> step.commands().stream()))
                .hasSize(500);
    }

    @Test
    void whateverTheTextThePlanHasNoErrors() {
        Random random = new Random(11);
        List<String> pieces = List.of(
                "# ",
                "## Diagnosis\n",
                "\n\n",
                "1. Check it\n",
                "   - run `ls /`\n",
                "```\n",
                "$ ls\n",
                "> ",
                "| a | b |\n",
                "| - | - |\n",
                "<details>",
                "</x>",
                "Restart it. ",
                "**Mitigation**\n",
                "\u0000",
                "\ud83d\ude00",
                "    ",
                "If it fails, stop. ",
                "<ns>",
                "{{ .x }}",
                "[a](b)",
                "---\n",
                "=== \"A\"\n",
                ":::note\n",
                "* * *\n",
                "`",
                "_");
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            PlanDraft plan = plan(text.toString(), PlanContext.EMPTY);
            if (!plan.steps().isEmpty()) {
                assertThat(PlanChecks.check(plan, 60))
                        .as(text.toString())
                        .noneMatch(finding -> finding.severity() == Severity.ERROR);
            }
        }
    }

    @Test
    void nestingWithoutEndIsNoTrouble() {
        assertThat(plan(">".repeat(20_000) + " Restart it.", PlanContext.EMPTY).steps())
                .isEmpty();
        assertThat(plan("[".repeat(5_000) + "*a ".repeat(5_000), PlanContext.EMPTY)
                        .steps())
                .isEmpty();
    }
}
