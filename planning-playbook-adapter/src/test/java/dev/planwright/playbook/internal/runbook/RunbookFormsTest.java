package dev.planwright.playbook.internal.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.request.PlanContext;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The many forms in which people write runbooks. */
class RunbookFormsTest {
    private static PlanDraft plan(String markdown) {
        RunbookPlan plan = new RunbookPlan(MarkdownReader.read("ops/file.md", markdown), PlanContext.EMPTY, 60);
        return plan.plan(plan.steps());
    }

    private static List<String> names(String markdown) {
        return plan(markdown).steps().stream().map(StepDraft::name).toList();
    }

    private static List<String> commands(String markdown) {
        return plan(markdown).steps().stream()
                .flatMap(step -> step.commands().stream())
                .toList();
    }

    @Test
    void headingsWithPicturesAndNumbersTellTheirRole() {
        assertThat(names("""
            # Brewery sensor silent

            ## 🧪 Post-incident
            - Add a battery alarm

            ## 2. 🛠️ Fix
            - Swap the battery

            ## 1. 🔍 Diagnosis
            - Check the radio link
            """)).containsExactly("Check the radio link", "Swap the battery", "Add a battery alarm");
    }

    @Test
    void amongOrdersAnUnknownVerbIsAnOrderToo() {
        assertThat(names("""
            # New tank controller

            ## Steps
            - Label the controller
            - Zorch the firmware onto it
            - Install the seal
            """))
                .containsExactly("Label the controller", "Zorch the firmware onto it", "Install the seal");
    }

    @Test
    void aTitleAboveOrdersIsNoStepButTheOrdersAre() {
        assertThat(names("""
            # Ransom note on a till

            ## Response
            1. **First containment**
               - Disconnect the till from the network
               - Revoke the sessions of its user
            2. **Shop**
               - Notify the shop manager
               - Open a paper ledger
            """))
                .containsExactly(
                        "Disconnect the till from the network",
                        "Revoke the sessions of its user",
                        "Notify the shop manager",
                        "Open a paper ledger");
    }

    @Test
    void commentsAndPrintoutsAreNoCommands() {
        assertThat(commands("""
            # Tank level wrong

            ## Diagnosis
            Read the level:

            ```bash
            # the level in litres
            tankctl level --tank 4

            # Example output:
            # tank 4   812 l
            ```

            This should show the level:

            ```shell
            tank   litres
            4      812
            ```
            """)).containsExactly("# the level in litres\ntankctl level --tank 4");
    }

    @Test
    void neitherLabelsNorPointersNorDutiesAreSteps() {
        assertThat(names("""
            # Boiler certificate renewal

            For the reasons behind it, see docs/boiler.md.

            ## Responsibilities
            | Role | Duty |
            | --- | --- |
            | Operator | Execute the procedure |

            ## Best practices
            - Monitor the pressure all year

            ## Procedure
            1. If you want to renew early, ask the inspector.
            2. Request the certificate.
            3. If it is refused, go to step 1.

            ## Review and maintenance
            - **Review frequency:** yearly
            """))
                .containsExactly(
                        "If you want to renew early, ask the inspector",
                        "Request the certificate",
                        "If it is refused, go to step 1");
    }

    @Test
    void aWordAndAColonAreAHeadingToo() {
        PlanDraft plan = plan("""
            # Press jammed

            Fix:
            - Remove the paper
            - Reset the counter
            Prevention:
            - Order better paper

            Checks:
            - `df -h /spool`
            - Look for torn sheets
            """);

        assertThat(plan.steps())
                .extracting(StepDraft::name)
                .containsExactly(
                        "Run df -h /spool",
                        "Look for torn sheets",
                        "Remove the paper",
                        "Reset the counter",
                        "Order better paper");
        assertThat(plan.steps().get(0).commands()).containsExactly("df -h /spool");
    }

    @Test
    void numberedParagraphsAreSteps() {
        PlanDraft plan = plan("""
            # Yearly key ceremony

            You'll need:

            - two officers
            - the safe's combination

            Step 1. Open the safe and take out both cards.

            Step 2. On the console, run

                hsm login --slot 2
            """);

        assertThat(plan.steps())
                .extracting(StepDraft::name)
                .containsExactly("Open the safe and take out both cards", "On the console, run");
        assertThat(plan.prerequisites()).anySatisfy(need -> assertThat(need).contains("two officers"));
    }

    @Test
    void checksBeforeTheStartAreStepsAndWhatIsTrueAfterwardsIsSuccess() {
        PlanDraft plan = plan("""
            # Restore the recipe database

            ## Pre-flight checks
            - [ ] Confirm that the backup exists: `brewgres backup-list --all`
            - [ ] Notify the brew master

            ## Restore
            1. Run `brewgres-restore`

            ## Post-restore validation
            - [ ] Recipes can be opened
            """);

        assertThat(plan.steps())
                .extracting(StepDraft::name)
                .startsWith(
                        "Confirm that the backup exists: brewgres backup-list --all",
                        "Notify the brew master",
                        "Run brewgres-restore");
        assertThat(plan.steps().get(0).commands()).containsExactly("brewgres backup-list --all");
        assertThat(plan.steps().get(2).commands()).containsExactly("brewgres-restore");
        assertThat(plan.successCriteria()).containsExactly("Recipes can be opened");
    }

    @Test
    void aHeadingThatIsAnOrderIsWorkWhateverItIsAbout() {
        assertThat(names("""
            # Alerts do not arrive

            ## Restart the alert manager
            ```
            systemctl restart alertmanager
            ```
            """)).containsExactly("Restart the alert manager");
    }

    @Test
    void theOnlyHeadingOfTheHighestLevelIsTheTitleEvenIfItIsAMereName() {
        assertThat(plan("""
            # Restore runbook

            ## Steps
            1. Copy the backup
            """).title()).isEqualTo("Restore runbook");
    }

    @Test
    void aSubjectThatLooksLikeAVerbAsksForNothing() {
        assertThat(names("""
            # Queue at its limit

            ## Mitigation
            Once the limit is reached, write requests to the queue will fail for new tenants.

            - Raise the limit
            """)).containsExactly("Raise the limit");
    }
}
