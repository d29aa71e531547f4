package dev.planwright.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The OpenAPI document as a judge of answers: stricter than what clients are told, since here no object may have a field
 * that the document does not list. Thread-safe.
 */
public final class Contract {
    private static final String BASE = "https://planwright.test/openapi.json";
    /** A route that clients of Kubiya call and that is no part of the contract, or a part of the page that shows it. */
    private static final Pattern UNLISTED =
            Pattern.compile("/api/v1/(?:agents|teams|executions)/.*|/api/v1/environments/[^/]+/worker-queues|/docs/.*");

    private static final Pattern EVENT = Pattern.compile("(?m)^event: (\\w+)\ndata: (.*)$");

    static final JsonNode DOCUMENT = read();
    private static final SchemaRegistry SCHEMAS = registry();
    private static final ConcurrentMap<String, Schema> CACHE = new ConcurrentHashMap<>();

    private Contract() {}

    /** Fails unless the document says that the route may answer like this. */
    public static void check(HttpResponse<String> answer) {
        String method = answer.request().method();
        String path = answer.request().uri().getPath();
        String place = "%s %s -> %d".formatted(method, path, answer.statusCode());
        Optional<String> template = template(path);
        JsonNode operation = template.map(known -> operation(known, method)).orElse(null);
        if (operation == null) {
            if (!UNLISTED.matcher(path).matches()) {
                assertThat(answer.statusCode()).as(place + " is not documented").isIn(400, 404, 405);
            }
            return;
        }
        String pointer = "/paths/%s/%s/responses/%d"
                .formatted(escaped(template.orElseThrow()), operationKey(method), answer.statusCode());
        checkBody(resolved(pointer, place), answer, place);
    }

    /** All operations, as a method and a path: {@code GET /health}. */
    public static List<String> operations() {
        return names(DOCUMENT.path("paths"))
                .flatMap(path -> names(DOCUMENT.path("paths").path(path))
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path))
                .toList();
    }

    private static void checkBody(String response, HttpResponse<String> answer, String place) {
        JsonNode content = DOCUMENT.at(response).path("content");
        if (answer.request().method().equals("HEAD")) {
            return;
        }
        if (content.isMissingNode()) {
            assertThat(answer.body()).as(place).isEmpty();
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        assertThat(content.has(type))
                .as(place + " as " + type + " is not documented")
                .isTrue();
        String media = response + "/content/" + escaped(type);
        if (type.endsWith("json")) {
            checkJson(media + "/schema", answer.body(), place);
        } else if (type.equals("text/event-stream")) {
            checkEvents(DOCUMENT.at(media + "/schema/$ref").asText().substring(1), answer.body(), place);
        }
    }

    /** Each event's data against the schema of its name. */
    private static void checkEvents(String reference, String body, String place) {
        JsonNode forms = DOCUMENT.at(reference).path("oneOf");
        Map<String, String> pointers = new HashMap<>();
        for (int i = 0; i < forms.size(); i++) {
            JsonNode properties = forms.get(i).path("properties");
            pointers.put(
                    properties.path("event").path("const").asText(),
                    properties
                            .path("data")
                            .path("contentSchema")
                            .path("$ref")
                            .asText()
                            .substring(1));
        }
        Matcher event = EVENT.matcher(body);
        while (event.find()) {
            assertThat(pointers).as(place + ": an event that is not documented").containsKey(event.group(1));
            checkJson(pointers.get(event.group(1)), event.group(2), place);
        }
    }

    static void checkJson(String pointer, String json, String place) {
        List<com.networknt.schema.Error> errors = CACHE.computeIfAbsent(
                        pointer, at -> SCHEMAS.getSchema(SchemaLocation.of(BASE + "#" + at)))
                .validate(json, InputFormat.JSON);
        assertThat(errors).as(place + ": " + json).isEmpty();
    }

    /** Where a response stands itself, if it is a reference. */
    private static String resolved(String pointer, String place) {
        JsonNode response = DOCUMENT.at(pointer);
        assertThat(response.isMissingNode()).as(place + " is not documented").isFalse();
        return response.has("$ref") ? response.get("$ref").asText().substring(1) : pointer;
    }

    private static Optional<String> template(String path) {
        String known = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return Stream.concat(Stream.of(known), names(DOCUMENT.path("paths")))
                .filter(template -> DOCUMENT.path("paths").has(template))
                .filter(template -> known.matches(template.replaceAll("\\{\\w+}", "[^/]+")))
                .findFirst();
    }

    private static JsonNode operation(String template, String method) {
        return DOCUMENT.path("paths").path(template).get(operationKey(method));
    }

    /** A HEAD is answered as a GET. */
    private static String operationKey(String method) {
        return method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
    }

    static Stream<String> names(JsonNode node) {
        Iterable<String> names = node::fieldNames;
        return StreamSupport.stream(names.spliterator(), false);
    }

    static String escaped(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }

    private static JsonNode read() {
        try (InputStream json = Contract.class.getResourceAsStream("openapi.json")) {
            return closed(new ObjectMapper().readTree(Objects.requireNonNull(json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document with every object closed that says nothing of further fields. */
    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Contract::closed);
        return node;
    }

    private static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(BASE, DOCUMENT.toString())));
    }
}
