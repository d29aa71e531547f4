package dev.planwright.app.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.planwright.http.PlanningServer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The plan document's schema as the server publishes it, with every object closed that it describes. Thread-safe. */
final class PlanSchema {
    private static final String BASE = "https://planwright.test/openapi.json";

    private final Schema schema;

    PlanSchema() throws IOException {
        try (InputStream json = PlanningServer.class.getResourceAsStream("contract/openapi.json")) {
            JsonNode document = new ObjectMapper().readTree(Objects.requireNonNull(json));
            close(document);
            schema = SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12,
                            builder -> builder.schemas(Map.of(BASE, document.toString())))
                    .getSchema(SchemaLocation.of(BASE + "#/components/schemas/Plan"));
        }
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(PlanSchema::close);
    }

    /** What is wrong with a plan document; empty if nothing is. */
    List<String> errors(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }
}
