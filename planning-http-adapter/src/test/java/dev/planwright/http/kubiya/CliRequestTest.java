package dev.planwright.http.kubiya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.document.tree.InputRules;
import dev.planwright.document.tree.Syntax;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.PlanContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class CliRequestTest {
    private static CliRequest read(String json) {
        return CliRequest.read(Syntax.JSON.parse(json, InputRules.REQUEST));
    }

    @Test
    void readsWhatTheCliSends() {
        CliRequest request = read("""
                {"description":"Deploy payment-api","priority":"medium",
                 "agents":[{"id":"a-1","name":"kube","capabilities":null,"model_id":null},{"id":"","name":"nobody"}],
                 "teams":[{"id":"t-1","name":"all","agents":["a-1"]}],
                 "environments":[{"id":"env-1","name":"prod","metadata":{"secrets":["s3cret"]}}],
                 "worker_queues":[{"id":"q-1","name":"main","environment_id":"env-1","status":"active"}],
                 "output_format":"text"}""");
        assertThat(request.request().task()).isEqualTo("Deploy payment-api");
        assertThat(request.request().context()).isEqualTo(PlanContext.EMPTY);
        assertThat(request.offered().agents()).extracting(Catalogue.Agent::id).containsExactly("a-1");
        assertThat(request.offered().teams()).extracting(Catalogue.Team::agents).containsExactly(List.of("a-1"));
        assertThat(request.offered().environments())
                .extracting(Catalogue.Environment::id)
                .containsExactly("env-1");
        assertThat(request.offered().workerQueues())
                .extracting(Catalogue.WorkerQueue::environmentId)
                .containsExactly("env-1");
        assertThat(request.toString()).doesNotContain("s3cret");
    }

    @Test
    void keepsAPriorityThatSomebodyChose() {
        assertThat(read("{\"description\":\"Deploy payment-api\",\"priority\":\"critical\",\"agents\":null}")
                        .request()
                        .context())
                .isEqualTo(PlanContext.of("priority", "critical"));
    }

    @Test
    void takesWhatTheVendorsServerTakes() {
        CliRequest request = read("""
                {"description":"Deploy payment-api","project_id":"p-1","refinement_feedback":"Not on a Friday",
                 "conversation_context":"We spoke of 2.0.0","previous_plan":{"title":"Deploy"},"iteration":2,
                 "planning_strategy":"agno"}""");
        assertThat(request.request().context())
                .isEqualTo(PlanContext.of("feedback", "Not on a Friday")
                        .with("conversation", ContextValue.of("We spoke of 2.0.0")));
        assertThat(read("{\"description\":\"Deploy it\",\"refinement_feedback\":\"\",\"conversation_context\":null}")
                        .request()
                        .context())
                .isEqualTo(PlanContext.EMPTY);
    }

    @Test
    void namesEverythingThatIsWrong() {
        assertThatThrownBy(() -> read("{\"task\":\"x\",\"priority\":\"urgent\",\"environments\":[7],"
                        + "\"worker_queues\":[{\"id\":\"\",\"status\":{}}],\"agents\":[{\"capabilities\":7}]}"))
                .isInstanceOfSatisfying(
                        PlanningException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.pointer())
                                .containsExactlyInAnyOrder(
                                        "/task",
                                        "/description",
                                        "/priority",
                                        "/environments/0",
                                        "/worker_queues/0/status",
                                        "/agents/0/capabilities"));
    }
}
