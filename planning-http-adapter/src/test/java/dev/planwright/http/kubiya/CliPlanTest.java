package dev.planwright.http.kubiya;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.document.tree.JsonOutput;
import dev.planwright.domain.request.ContextValue;
import org.junit.jupiter.api.Test;

class CliPlanTest {
    private static final ContextValue.Fields FULL =
            CliPlan.of(Samples.plan(Samples.PLAN), Samples.catalogue(Samples.CATALOGUE));
    private static final ContextValue.Fields ALONE = CliPlan.of(Samples.plan(Samples.PLAN), Catalogue.EMPTY);

    private static String at(String path) {
        return Samples.at(FULL, path);
    }

    @Test
    void hasTheFieldsOfTheForm() {
        assertThat(FULL.values())
                .containsOnlyKeys(
                        "plan_id",
                        "title",
                        "summary",
                        "complexity",
                        "team_breakdown",
                        "recommended_execution",
                        "cost_estimate",
                        "realized_savings",
                        "risks",
                        "prerequisites",
                        "success_criteria",
                        "created_at");
        assertThat(ALONE.values()).containsOnlyKeys(FULL.values().keySet());
        assertThat(at("plan_id")).isEqualTo("plan-1");
        assertThat(at("created_at")).isEqualTo("2026-01-05T09:00:00Z");
        assertThat(at("summary"))
                .isEqualTo("In small steps Steps, in order:"
                        + " Prepare the cluster; Copy the data; Tell the users; Watch it.");
    }

    /** 7 h of work are not quite two half days of 4 h; the wait of a day is no work. */
    @Test
    void countsStoryPointsByEffortAndConfidenceBySpread() {
        assertThat(at("complexity.story_points")).isEqualTo("2");
        assertThat(at("complexity.confidence")).isEqualTo("high");
        assertThat(at("complexity.reasoning")).contains("4 steps in 3 waves with 7 hours of work");
        String unsure = Samples.PLAN.replace("\"pessimistic_minutes\": 420", "\"pessimistic_minutes\": 9420");
        assertThat(Samples.at(CliPlan.of(Samples.plan(unsure), Catalogue.EMPTY), "complexity.confidence"))
                .isEqualTo("low");
    }

    @Test
    void isNotSureOfEstimatesThatAreSingleFiguresOrMissing() {
        ContextValue.Fields single = CliPlan.of(
                Samples.plan("{\"title\":\"T\",\"steps\":[{\"id\":\"a\",\"name\":\"A\",\"duration\":30}]}"),
                Catalogue.EMPTY);
        assertThat(Samples.at(single, "complexity.confidence")).isEqualTo("low");
        assertThat(Samples.at(single, "complexity.reasoning")).contains("single figures");
        ContextValue.Fields none = CliPlan.of(
                Samples.plan("{\"title\":\"T\",\"steps\":[{\"id\":\"a\",\"name\":\"A\"}]}"), Catalogue.EMPTY);
        assertThat(Samples.at(none, "complexity.story_points")).isEqualTo("0");
        assertThat(Samples.at(none, "complexity.reasoning")).contains("1 of the steps have no estimate");
    }

    @Test
    void givesEachStepToWhoHasItsSkills() {
        assertThat(at("team_breakdown.0.team_id")).isEqualTo("team-1");
        assertThat(at("team_breakdown.0.responsibilities"))
                .isEqualTo("Kubernetes administration, PostgreSQL, Replication, Observability");
        assertThat(at("team_breakdown.0.tasks.1.title")).isEqualTo("Copy the data");
        assertThat(at("team_breakdown.0.estimated_time_hours")).isEqualTo("6");
        assertThat(at("team_breakdown.1.team_name")).isEqualTo("Unassigned");
        assertThat(at("team_breakdown.1.tasks.0.title")).isEqualTo("Tell the users");
        assertThat(at("team_breakdown.1.responsibilities")).isEqualTo("Technical writing");
    }

    @Test
    void numbersTasksThroughAllGroups() {
        assertThat(at("team_breakdown.0.tasks.1.dependencies")).isEqualTo("1");
        assertThat(at("team_breakdown.0.tasks.2.dependencies")).isEqualTo("2");
        assertThat(at("team_breakdown.0.tasks.0.dependencies")).isEqualTo("absent");
        assertThat(at("team_breakdown.0.tasks.0.subtasks.0.title")).isEqualTo("Size nodes");
        assertThat(at("team_breakdown.0.tasks.0.priority")).isEqualTo("high");
        assertThat(at("team_breakdown.1.tasks.0.priority")).isEqualTo("low");
    }

    @Test
    void recommendsWhoCoversMostAndSaysWhy() {
        assertThat(at("recommended_execution.entity_type")).isEqualTo("team");
        assertThat(at("recommended_execution.entity_id")).isEqualTo("team-1");
        assertThat(at("recommended_execution.reasoning"))
                .contains("3 of 4 steps", "Kubernetes administration", "Nobody in the catalogue has Technical writing");
        assertThat(at("recommended_execution.recommended_environment_name")).isEqualTo("prod");
        assertThat(at("recommended_execution.recommended_worker_queue_id")).isEqualTo("q-1");
    }

    @Test
    void prefersAnAgentToATeamThatIsNoBetter() {
        Catalogue one = Samples.catalogue("""
                agents: [{id: kube-1, name: Kube, capabilities: [kubernetes]}]
                teams: [{id: team-1, name: Platform, agents: [kube-1]}]""");
        ContextValue.Fields plan = CliPlan.of(Samples.plan(Samples.PLAN), one);
        assertThat(Samples.at(plan, "recommended_execution.entity_id")).isEqualTo("kube-1");
        assertThat(Samples.at(plan, "team_breakdown.0.agent_name")).isEqualTo("Kube");
        assertThat(Samples.at(plan, "team_breakdown.0.team_name")).isEqualTo("Platform");
    }

    @Test
    void recommendsByWhatStepsSayWhereNoSkillFits() {
        Catalogue one = Samples.catalogue("agents: [{id: a, name: A, capabilities: [cluster]}]");
        ContextValue.Fields plan = CliPlan.of(Samples.plan(Samples.PLAN), one);
        assertThat(Samples.at(plan, "recommended_execution.entity_id")).isEqualTo("a");
        assertThat(Samples.at(plan, "recommended_execution.reasoning")).contains("no skill", "1 of 4 steps name");
    }

    @Test
    void hasAnEntityEvenWhereNobodyIsKnown() {
        assertThat(Samples.at(ALONE, "recommended_execution.entity_id")).isEqualTo("unassigned");
        assertThat(Samples.at(ALONE, "recommended_execution.reasoning"))
                .contains("no agents and no teams", "Kubernetes administration");
        assertThat(Samples.at(ALONE, "recommended_execution.recommended_environment_id"))
                .isEqualTo("absent");
        assertThat(Samples.at(ALONE, "team_breakdown.0.estimated_time_hours")).isEqualTo("7");
        Catalogue unfit = Samples.catalogue("agents: [{id: a, name: A, capabilities: [cobol]}]");
        assertThat(Samples.at(CliPlan.of(Samples.plan(Samples.PLAN), unfit), "recommended_execution.reasoning"))
                .contains("None of the 1 agents");
    }

    /** The team has no model, so that what its work costs is not known; the agents alone have one. */
    @Test
    void saysACostOnlyWhereItIsKnown() {
        assertThat(JsonOutput.compact(FULL)).contains("\"estimated_cost_usd\":null,\"llm_costs\":[]");
        Catalogue agents =
                Samples.catalogue(Samples.CATALOGUE.replaceAll("(?s)teams:.*?environments:", "environments:"));
        ContextValue.Fields plan = CliPlan.of(Samples.plan(Samples.PLAN), agents);
        // 4 h + 2 h at 1,000 and 500 tokens
        assertThat(Samples.at(plan, "cost_estimate.llm_costs.0.estimated_input_tokens"))
                .isEqualTo("6000");
        assertThat(Samples.at(plan, "cost_estimate.llm_costs.0.estimated_output_tokens"))
                .isEqualTo("3000");
        assertThat(Samples.at(plan, "cost_estimate.estimated_cost_usd")).isEqualTo("9");
        assertThat(Samples.at(ALONE, "cost_estimate.estimated_cost_usd")).isEqualTo("0");
    }

    @Test
    void savesTheWorkOfAgentsAtTheRateThatIsConfigured() {
        assertThat(at("realized_savings.time_saved_hours")).isEqualTo("6");
        assertThat(at("realized_savings.money_saved")).isEqualTo("480");
        assertThat(at("realized_savings.manual_effort_avoided")).contains("6 of 7 hours", "3 of 4 steps");
        assertThat(Samples.at(ALONE, "realized_savings.time_saved_hours")).isEqualTo("0");
    }

    @Test
    void listsRisksOnceWithTheirMitigationAndFindsCriteriaInTheLastSteps() {
        assertThat(at("risks.0")).isEqualTo("Data loss (likelihood low, impact high) Mitigation: Restore.");
        assertThat(at("risks.1")).isEqualTo("Prepare the cluster: Nodes run out");
        assertThat(at("risks.2")).isEqualTo("absent");
        assertThat(at("prerequisites")).isEqualTo("A change window, Access to the cluster");
        assertThat(at("success_criteria")).isEqualTo("The mail is out");
    }

    @Test
    void isTheSameEachTime() {
        for (int i = 0; i < 3; i++) {
            assertThat(CliPlan.of(Samples.plan(Samples.PLAN), Samples.catalogue(Samples.CATALOGUE)))
                    .isEqualTo(FULL);
        }
    }
}
