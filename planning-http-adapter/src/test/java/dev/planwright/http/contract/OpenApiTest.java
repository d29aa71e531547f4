package dev.planwright.http.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    @Test
    void hasAnExampleForEveryRequestAndEachFitsItsSchema() {
        int[] count = {0};
        eachMedia(Contract.DOCUMENT.path("paths"), "/paths", (pointer, media) -> {
            media.path("examples").forEach(example -> {
                Contract.checkJson(pointer + "/schema", example.path("value").toString(), pointer);
                count[0]++;
            });
            if (media.has("example") && pointer.endsWith("json")) {
                Contract.checkJson(pointer + "/schema", media.get("example").toString(), pointer);
                count[0]++;
            }
            if (pointer.contains("/requestBody/")) {
                assertThat(media.path("examples").size()).as(pointer).isPositive();
            }
        });
        assertThat(count[0]).isGreaterThan(20);
    }

    private static void eachMedia(JsonNode node, String pointer, BiConsumer<String, JsonNode> check) {
        Contract.names(node).toList().forEach(name -> {
            String below = pointer + "/" + Contract.escaped(name);
            if (name.contains("/json") || name.contains("/event-stream")) {
                check.accept(below, node.get(name));
            }
            eachMedia(node.get(name), below, check);
        });
    }

    @Test
    void resolvesEveryReference() {
        List<JsonNode> references = Contract.DOCUMENT.findValues("$ref");
        assertThat(references).hasSizeGreaterThan(100);
        assertThat(references)
                .allSatisfy(each -> assertThat(
                                Contract.DOCUMENT.at(each.asText().substring(1)).isMissingNode())
                        .as(each.asText())
                        .isFalse());
    }

    @Test
    void givesEveryOperationItsOwnName() {
        assertThat(Contract.DOCUMENT.path("paths").findValuesAsText("operationId"))
                .hasSizeGreaterThan(25)
                .doesNotHaveDuplicates();
    }

    @Test
    void refusesAFieldThatIsNotDocumented() {
        String health = "/paths/~1health/get/responses/200/content/application~1json/schema";
        Contract.checkJson(health, "{\"status\":\"ok\"}", "health");
        assertThatThrownBy(() -> Contract.checkJson(health, "{\"status\":\"ok\",\"extra\":1}", "health"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("extra");
        assertThatThrownBy(() -> Contract.checkJson(health, "{}", "health")).isInstanceOf(AssertionError.class);
    }
}
