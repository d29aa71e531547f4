package dev.planwright.playbook.internal.load;

import static dev.planwright.playbook.internal.load.Samples.STEP;
import static dev.planwright.playbook.internal.load.Samples.lint;
import static dev.planwright.playbook.internal.load.Samples.playbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each thing that lint warns of, once. */
class LintTest {
    private static final String KIND =
            "kind: {values: {fast: [quick], slow: []}, default: fast}\nurgent: {type: flag, from: [urgent]}";

    @Test
    void aSoundPlaybookIsClean() {
        assertThat(lint(playbook("", STEP))).isEmpty();
    }

    @Test
    void findsKeywordsThatStandInTasksOfEveryKind() {
        String sample = playbook("", STEP)
                .replace(
                        "[Do the sample]}",
                        "[Do the sample], keywords: [customers, new version, sample, old samples]}");

        assertThat(lint(sample))
                .containsExactly(
                        "WARNING the keyword \"customers\" finds nothing: its words stand in tasks of every kind",
                        "WARNING the keyword \"new version\" finds nothing: its words stand in tasks of every kind");
    }

    @Test
    void findsAConditionThatNeverHolds() {
        String risk =
                STEP + "    risks: [{when: \"kind == 'slow' && kind == 'fast'\", risk: \"Fire in {{urgent}}\"}]\n";

        assertThat(lint(playbook(KIND, risk))).singleElement().asString().contains("never holds");
    }

    @Test
    void findsAStepThatIsNeverThere() {
        String dead = STEP + "    when: urgent && !urgent\n";

        assertThat(lint(playbook("urgent: {type: flag, from: [urgent]}", dead)))
                .anySatisfy(finding -> assertThat(finding).contains("step \"one\": it is never there"));
    }

    @Test
    void findsAFlagThatNothingSets() {
        String dead = STEP + "    when: urgent\n";

        assertThat(lint(playbook("urgent: {type: flag}", dead)))
                .anySatisfy(finding -> assertThat(finding).contains("it is never there"));
    }

    @Test
    void findsAMissingEstimateAndAMissingBasis() {
        String none = STEP.replaceFirst("    estimate:.*\n", "");
        String unfounded = STEP.replace(", basis: one thing", "");

        assertThat(lint(playbook("", none))).containsExactly("WARNING step \"one\": it has no estimate");
        assertThat(lint(playbook("", unfounded))).containsExactly("WARNING step \"one\": its estimate has no basis");
    }

    @Test
    void findsAMissingEndAndAMissingWayBack() {
        String endless = STEP.replaceFirst("    done_when:.*\n", "");
        String oneWay = STEP.replaceFirst("    rollback:.*\n", "").replace("Do one thing", "Delete the old database");

        assertThat(lint(playbook("", endless)))
                .containsExactly("WARNING step \"one\": it does not say when it is done");
        assertThat(lint(playbook("", oneWay)))
                .containsExactly("INFO step \"one\": it changes something and has no rollback");
    }

    @Test
    void findsTheSameTextTwice() {
        String twice = STEP + STEP.replace("id: one", "id: again").replace("Do one thing", "Do it again");

        assertThat(lint(playbook("", twice)))
                .containsExactly("WARNING step \"again\": it has the same description as \"one\"");
    }

    @Test
    void findsTextThatAnotherPlaybookHasToo() {
        String other = playbook("", STEP).replace("id: sample", "id: other");
        Sources both = new Sources(Map.of("a.yaml", playbook("", STEP), "b.yaml", other), Map.of());

        assertThat(Lint.of(both, Sources.NONE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("the same description as \"one\" of other: use a fragment"));
    }

    @Test
    void findsAnUnusedParameter() {
        assertThat(lint(playbook("region: {from: [region]}", STEP)))
                .containsExactly("WARNING the parameter \"region\" is not used");
    }

    @Test
    void findsAnUnusedFragment() {
        Sources sources = new Sources(Map.of("sample.yaml", playbook("", STEP)), Map.of("shared.yaml", Samples.SHARED));

        assertThat(Lint.of(sources, Sources.NONE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("no playbook uses the fragment"));
    }

    @Test
    void theBundledLibraryIsClean() {
        assertThat(new BundledLibrary().lint()).isEmpty();
    }
}
