package dev.planwright.http.kubiya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.document.FieldsBuilder;
import dev.planwright.document.tree.JsonOutput;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.request.ContextValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    @TempDir
    private Path folder;

    private static String json(List<ContextValue.Fields> list) {
        return JsonOutput.compact(FieldsBuilder.items(list, each -> each));
    }

    @Test
    void listsWhatTheFileSays() {
        Catalogue catalogue = Samples.catalogue(Samples.CATALOGUE);
        assertThat(json(CatalogueLists.agents(catalogue)))
                .startsWith("[{\"id\":\"kube-1\",\"name\":\"Kube\","
                        + "\"capabilities\":[\"kubernetes\",\"observability\"],\"model_id\":\"small\"}");
        assertThat(json(CatalogueLists.teams(catalogue)))
                .isEqualTo("[{\"id\":\"team-1\",\"name\":\"Platform\",\"description\":\"Runs things\","
                        + "\"agents\":[\"kube-1\",\"data-1\"],\"members\":[\"kube-1\",\"data-1\"]}]");
        assertThat(json(CatalogueLists.environments(catalogue)))
                .contains("{\"id\":\"env-2\",\"name\":\"prod\",\"metadata\":{\"region\":\"eu-west-1\"}}");
        assertThat(json(CatalogueLists.workerQueues(catalogue)))
                .contains("{\"id\":\"q-1\",\"name\":\"main\",\"environment_id\":\"env-2\",\"status\":\"active\"}");
        assertThat(json(CatalogueLists.models(catalogue)))
                .isEqualTo(
                        "[{\"id\":\"small\",\"name\":\"small\",\"value\":\"small\",\"label\":\"small\",\"enabled\":true}]");
        assertThat(json(CatalogueLists.agents(Catalogue.EMPTY))).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# agents: none yet\n", "---\n", "{}"})
    void aFileThatSaysNothingIsAnEmptyCatalogue(String text) {
        assertThat(Samples.catalogue(text)).isEqualTo(Catalogue.EMPTY);
    }

    @Test
    void namesEverythingThatIsWrong() {
        assertThatThrownBy(() -> Samples.catalogue("""
                        agents: [{id: a, nmae: A}, {id: a, name: B, capabilities: kubernetes}]
                        teams: [{id: t, name: T, agents: [b]}]
                        worker_queues: [{id: q, name: Q, environment_id: nowhere}]
                        models: [{id: m, cost_per_1k_input_tokens: -1}]
                        hourly_rate_usd: 1e400
                        queues: []"""))
                .isInstanceOfSatisfying(
                        PlanningException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.pointer())
                                .contains(
                                        "/queues",
                                        "/hourly_rate_usd",
                                        "/agents/0/nmae",
                                        "/agents/0/name",
                                        "/agents/1/id",
                                        "/agents/1/capabilities",
                                        "/teams/0/agents",
                                        "/worker_queues/0/environment_id",
                                        "/models/0/cost_per_1k_input_tokens",
                                        "/models/0/cost_per_1k_output_tokens"));
    }

    @Test
    void followsTheFileAndOutlivesAMistake() throws IOException {
        Path file = folder.resolve("catalogue.yaml");
        Files.writeString(file, "agents: [{id: a, name: A}]");
        CatalogueFile catalogue = new CatalogueFile(file);
        assertThat(catalogue.get().agents()).extracting(Catalogue.Agent::id).containsExactly("a");
        Files.writeString(file, "agents: [{id: bb, name: B}]");
        assertThat(catalogue.get().agents()).extracting(Catalogue.Agent::id).containsExactly("bb");
        Files.writeString(file, "agents: [{id: cc}]   ");
        assertThat(catalogue.get().agents()).extracting(Catalogue.Agent::id).containsExactly("bb");
        Files.delete(file);
        assertThat(catalogue.get().agents()).extracting(Catalogue.Agent::id).containsExactly("bb");
    }

    @Test
    void doesNotStartWithoutTheFileOrWithOneThatIsWrong() throws IOException {
        Path file = folder.resolve("catalogue.yaml");
        assertThatThrownBy(() -> new CatalogueFile(file))
                .isInstanceOf(PlanningException.class)
                .hasMessageContaining("catalogue.yaml");
        Files.writeString(file, "agents: 7");
        assertThatThrownBy(() -> new CatalogueFile(file))
                .isInstanceOf(PlanningException.class)
                .hasMessageContaining("/agents");
    }
}
