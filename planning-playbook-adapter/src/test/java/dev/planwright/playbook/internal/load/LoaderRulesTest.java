package dev.planwright.playbook.internal.load;

import static dev.planwright.playbook.internal.load.Samples.STEP;
import static dev.planwright.playbook.internal.load.Samples.errors;
import static dev.planwright.playbook.internal.load.Samples.playbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the format, broken once. */
class LoaderRulesTest {
    private static final String SOUND = playbook("", STEP);

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                arguments(SOUND.replace("id: sample", "id: A Sample"), "an id is lower case letters"),
                arguments(SOUND.replace("title: A sample\n", ""), "\"title\" is missing"),
                arguments(SOUND.replace("match: {tasks: [Do the sample]}\n", ""), "match.tasks is missing"),
                arguments(SOUND + "colour: red\n", "colour"),
                arguments(SOUND + "kind: party\n", "must be one of change, project, incident"),
                arguments(SOUND.replace("steps:\n" + STEP, "steps: []\n"), "a playbook needs steps"),
                arguments(SOUND.replace("steps:\n" + STEP, "steps: soon\n"), "must be a list"),
                arguments("", "the file is empty"),
                arguments("id: [", "no YAML"),
                arguments("id: \"\\ud800\\u\"", "no YAML"),
                arguments(SOUND + "id: sample\n", "given twice"),
                arguments(SOUND.replace("title: A sample", "title: &a A sample"), "anchors and aliases"),
                arguments(SOUND + "? [a, b]\n: c\n", "Non scalar key"),
                arguments(SOUND + "assumptions: " + "[".repeat(30) + "]".repeat(30) + "\n", "nested too deeply"));
    }

    static Stream<Arguments> brokenSteps() {
        return Stream.of(
                arguments(STEP.replace("id: one", "id: One!"), "an id is lower case letters"),
                arguments(STEP + STEP, "is taken by another step"),
                arguments(STEP.replace("name: Do one thing", "after: [zero]\n    name: Do it"), "no earlier step"),
                arguments(STEP.replace("Do one thing", "Do {{nothing}}"), "nothing"),
                arguments(STEP.replace("Do one thing", "'{{>other}}'"), "cannot include another"),
                arguments(STEP.replace("likely: 10m", "likely: 3m"), "0 < optimistic <= likely <= pessimistic"),
                arguments(STEP.replace("likely: 10m", "likely: soon"), "no duration"),
                arguments(STEP.replace("likely: 10m, ", ""), "\"likely\" is missing"),
                arguments(STEP + "    when: nobody == 'x'\n", "no condition"),
                arguments(STEP + "    when: \"'a' + 'b'\"\n", "no condition"),
                arguments(STEP + "    optional: maybe\n", "must be true or false"),
                arguments(STEP + "    for_each: nobody\n", "needs a parameter of type list"),
                arguments(STEP + "    except: [a]\n", "only beside for_each"),
                arguments(STEP + "    subtasks: [{name: A part, weight: -1}]\n", "a weight is a number above 0"),
                arguments(STEP + "    subtasks: [{weight: 1}]\n", "\"name\" is missing"),
                arguments(STEP + "    risks: [{risk: Fire, impact: huge}]\n", "must be one of low, medium, high"),
                arguments(STEP + "    colour: red\n", "colour"),
                arguments("  - {use: nobody}\n", "no fragment has the id"),
                arguments("  - {use: shared}\n  - {use: shared}\n", "used twice"),
                arguments("  - {use: shared, with: {colour: red}}\n", "the fragment has no parameter"));
    }

    static Stream<Arguments> brokenParameters() {
        return Stream.of(
                arguments("Region: {}", "a parameter's name is lower case letters"),
                arguments("item: {}", "not \"item\""),
                arguments("region: {type: colour}", "must be one of text, flag, list, number"),
                arguments("region: {type: flag, values: {a: [b]}}", "only a text or a list can have values"),
                arguments("region: {choose: [{when: true}]}", "a choice needs \"when\" and \"value\""),
                arguments("region: {task: ['(?i)(un']}", "regular expression"),
                arguments("region: {colour: red}", "colour"),
                arguments("region: {choose: [{when: later, value: a}]}\nlater: {type: flag}", "no condition"),
                arguments("region: {use: nobody}", "no fragment \"nobody\" has a parameter \"region\""),
                arguments("colour: {use: shared}", "no fragment \"shared\" has a parameter \"colour\""));
    }

    @Test
    void theSoundOneHasNoErrors() {
        assertThat(errors(SOUND)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void saysWhatIsWrongWithAFile(String file, String rule) {
        assertThat(errors(file)).anySatisfy(error -> assertThat(error.message()).contains(rule));
    }

    @ParameterizedTest
    @MethodSource("brokenSteps")
    void saysWhatIsWrongWithAStep(String steps, String rule) {
        assertThat(errors(playbook("", steps))).anySatisfy(error -> {
            assertThat(error.message()).contains(rule);
            assertThat(error.file()).isEqualTo("sample.yaml");
        });
    }

    @ParameterizedTest
    @MethodSource("brokenParameters")
    void saysWhatIsWrongWithAParameter(String parameters, String rule) {
        assertThat(errors(playbook(parameters, STEP)))
                .anySatisfy(error -> assertThat(error.message()).contains(rule));
    }

    @Test
    void aParameterOfAFragmentMustKeepItsType() {
        assertThat(errors(playbook("other: {from: [other]}", "  - {use: shared}\n")))
                .anySatisfy(error -> assertThat(error.message()).contains("is a text here and a flag in the fragment"));
    }

    @Test
    void twoFilesCannotHaveOneId() {
        Sources twice = new Sources(Map.of("a.yaml", SOUND, "b.yaml", SOUND), Map.of());
        Sources fragments = new Sources(Map.of(), Map.of("a.yaml", Samples.SHARED, "b.yaml", Samples.SHARED));

        assertThat(YamlLibrary.read(twice, Sources.NONE).errors()).hasSize(1);
        assertThat(YamlLibrary.read(fragments, Sources.NONE).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("another file has the id \"shared\""));
    }

    @Test
    void aSharedParameterMayBeChangedInPart() {
        String file =
                playbook("region: {use: shared, default: abroad}", STEP.replace("one thing\n", "it in {{region}}\n"));
        YamlLibrary library = YamlLibrary.read(Samples.sources(file), Sources.NONE);

        assertThat(library.errors()).isEmpty();
        assertThat(library.playbooks().get("sample").own().parameters())
                .singleElement()
                .satisfies(region -> {
                    assertThat(region.from()).containsExactly("region");
                    assertThat(region.fallback()).containsExactly("abroad");
                });
    }
}
