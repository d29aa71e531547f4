package dev.planwright.http.kubiya;

import dev.planwright.document.PlanDocumentReader;
import dev.planwright.document.ReadPlan;
import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.contract.TestSettings;
import dev.planwright.domain.plan.Plan;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.service.ReviewService;
import java.nio.charset.StandardCharsets;

/** A plan, a catalogue, and a way to look into what is made of them. */
final class Samples {
    /** In steps: 4 h of Kubernetes, 2 h of PostgreSQL that waits for it, 1 h of writing beside it, a day's watch. */
    static final String PLAN = """
            {"title": "Move the orders database", "description": "In small\\nsteps",
             "task_description": "Move the orders database in production to the new cluster",
             "context": {"budget": "small"}, "prerequisites": ["A change window"],
             "risk_register": [{"risk": "Data loss", "likelihood": "low", "impact": "high", "mitigation": "Restore."}],
             "steps": [
              {"id": "cluster", "name": "Prepare the cluster", "description": "Size it",
               "estimate": {"optimistic_minutes": 180, "likely_minutes": 240, "pessimistic_minutes": 420},
               "required_skills": ["Kubernetes administration"], "subtasks": ["Size nodes"],
               "prerequisites": ["Access to the cluster"], "risks": ["Data loss", "Nodes run out"]},
              {"id": "copy", "name": "Copy the data", "description": "Replicate", "dependencies": ["cluster"],
               "estimate": {"optimistic_minutes": 60, "likely_minutes": 120, "pessimistic_minutes": 180},
               "required_skills": ["PostgreSQL", "Replication"], "done_when": "Row counts agree"},
              {"id": "tell", "name": "Tell the users", "description": "Write to them",
               "estimate": {"optimistic_minutes": 30, "likely_minutes": 60, "pessimistic_minutes": 90},
               "required_skills": ["Technical writing"], "done_when": "The mail is out"},
              {"id": "watch", "name": "Watch it", "description": "For a day", "dependencies": ["copy"],
               "estimate": {"optimistic_minutes": 1440, "likely_minutes": 1440, "pessimistic_minutes": 1440,
                            "clock": "elapsed"}, "required_skills": ["Observability"]}]}""";

    static final String CATALOGUE = """
            agents:
              - {id: kube-1, name: Kube, capabilities: [kubernetes, observability], model_id: small}
              - {id: data-1, name: Data, capabilities: [PostgreSQL, replication], model_id: small}
            teams:
              - {id: team-1, name: Platform, description: Runs things, agents: [kube-1, data-1]}
            environments:
              - {id: env-1, name: staging}
              - {id: env-2, name: prod, metadata: {region: eu-west-1}}
            worker_queues:
              - {id: q-0, name: off, environment_id: env-2, status: inactive}
              - {id: q-1, name: main, environment_id: env-2, status: active}
            models:
              - {id: small, cost_per_1k_input_tokens: 0.5, cost_per_1k_output_tokens: 2,
                 input_tokens_per_hour: 1000, output_tokens_per_hour: 500}
            hourly_rate_usd: 80
            """;

    private Samples() {}

    static Plan plan(String json) {
        ReadPlan read = new PlanDocumentReader(InputRules.PLAN, WorkingTime.DEFAULT)
                .read(Syntax.JSON.parse(json, InputRules.PLAN));
        return new ReviewService(TestSettings.SETTINGS).schedule(read.request(), read.draft());
    }

    static Catalogue catalogue(String yaml) {
        return CatalogueReader.read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    /** The value at a dotted path as text; "absent" if there is none. */
    static String at(ContextValue.Fields fields, String path) {
        return new PlanContext(fields)
                .at(JsonPointer.ofDotted(path))
                .map(ContextValue::asText)
                .orElse("absent");
    }
}
