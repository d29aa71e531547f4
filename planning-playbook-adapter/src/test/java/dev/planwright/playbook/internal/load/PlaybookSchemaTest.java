package dev.planwright.playbook.internal.load;

import static dev.planwright.playbook.internal.load.Samples.STEP;
import static dev.planwright.playbook.internal.load.Samples.playbook;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that editors use, held against the bundled files and against the loader. */
class PlaybookSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try (InputStream in = Objects.requireNonNull(
                PlaybookSchemaTest.class.getResourceAsStream("/META-INF/planwright/playbook.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Error> check(String yaml) {
        Node tree = YamlTree.parse(yaml, new Problems("sample.yaml")).orElseThrow();
        return SCHEMA.validate(JSON.valueToTree(plain(tree)));
    }

    private static Object plain(Node node) {
        if (node instanceof Node.Mapping mapping) {
            Map<String, Object> values = new LinkedHashMap<>();
            mapping.values().forEach((key, value) -> values.put(key, plain(value)));
            return values;
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(PlaybookSchemaTest::plain).toList();
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return switch (scalar.kind()) {
            case FLAG -> scalar.text().equalsIgnoreCase("true");
            case NUMBER -> new BigDecimal(scalar.text());
            case TEXT, NULL -> scalar.text();
        };
    }

    @Test
    void everyBundledFileIsValid() {
        Sources bundled = new BundledLibrary().sources();

        assertThat(bundled.playbooks()).hasSizeGreaterThan(60);
        bundled.playbooks()
                .forEach((file, text) -> assertThat(check(text)).as(file).isEmpty());
        bundled.fragments()
                .forEach((file, text) -> assertThat(check(text)).as(file).isEmpty());
    }

    static Stream<String> broken() {
        return Stream.of(
                playbook("", STEP) + "colour: red\n",
                playbook("", STEP) + "kind: party\n",
                playbook("", STEP).replace("title: A sample\n", ""),
                playbook("", STEP).replace("id: sample", "id: A Sample"),
                playbook("", STEP).replace("id: one", "id: One!"),
                playbook("", STEP).replace("likely: 10m, ", ""),
                playbook("", STEP + "    colour: red\n"),
                playbook("", STEP + "    optional: maybe\n"),
                playbook("", STEP + "    except: [a]\n"),
                playbook("", STEP + "    subtasks: [{name: A part, weight: -1}]\n"),
                playbook("", STEP + "    subtasks: [{weight: 1}]\n"),
                playbook("", STEP + "    risks: [{risk: Fire, impact: huge}]\n"),
                playbook("Region: {}", STEP),
                playbook("item: {}", STEP),
                playbook("region: {type: colour}", STEP),
                playbook("region: {colour: red}", STEP),
                playbook("region: {choose: [{when: true}]}", STEP),
                "id: empty\n");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatTheSchemaRefusesTheLoaderRefusesToo(String yaml) {
        Sources sources =
                yaml.contains("match:") ? Samples.sources(yaml) : new Sources(Map.of(), Map.of("fragment.yaml", yaml));

        assertThat(check(yaml)).isNotEmpty();
        assertThat(YamlLibrary.read(sources, Sources.NONE).errors()).isNotEmpty();
    }
}
