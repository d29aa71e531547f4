package dev.planwright.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PlanContextTest {
    private static final ContextValue TREE = new ContextValue.Fields(fields(
            "text",
            ContextValue.of("a/b"),
            "list",
            new ContextValue.Items(
                    List.of(ContextValue.of(1), new ContextValue.Fields(fields("deep", ContextValue.of(true))))),
            "nothing",
            new ContextValue.Nothing(),
            "empty list",
            new ContextValue.Items(List.of()),
            "empty~fields",
            new ContextValue.Fields(Map.of()),
            "decimal",
            new ContextValue.Num(new BigDecimal("15.0"))));
    private static final PlanContext CONTEXT = new PlanContext((ContextValue.Fields) TREE);

    private static Map<String, ContextValue> fields(Object... keysAndValues) {
        Map<String, ContextValue> fields = new LinkedHashMap<>();
        for (int k = 0; k < keysAndValues.length; k += 2) {
            fields.put((String) keysAndValues[k], (ContextValue) keysAndValues[k + 1]);
        }
        return fields;
    }

    /** Lists and fields by turns, one in the other. */
    private static ContextValue deep(int levels) {
        ContextValue value = ContextValue.of("bottom");
        for (int level = 1; level < levels; level++) {
            value = level % 2 == 0
                    ? new ContextValue.Items(List.of(value))
                    : new ContextValue.Fields(Map.of("k", value));
        }
        return value;
    }

    @Test
    void findsTheLeavesInTheOrderGiven() {
        assertThat(CONTEXT.leaves())
                .extracting(leaf -> leaf.path().toString())
                .containsExactly(
                        "/text", "/list/0", "/list/1/deep", "/nothing", "/empty list", "/empty~0fields", "/decimal");
        assertThat(PlanContext.EMPTY.leaves()).isEmpty();
    }

    @Test
    void readsEveryLeafByItsPath() {
        assertThat(CONTEXT.leaves())
                .allSatisfy(leaf -> assertThat(CONTEXT.at(leaf.path())).hasValue(leaf.value()));
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(CONTEXT.at(JsonPointer.ofDotted("list.2"))).isEmpty();
        assertThat(CONTEXT.at(JsonPointer.ofDotted("list.-1"))).isEmpty();
        assertThat(CONTEXT.at(JsonPointer.ofDotted("list.99999999999"))).isEmpty();
        assertThat(CONTEXT.at(JsonPointer.ofDotted("text.more"))).isEmpty();
        assertThat(CONTEXT.at(JsonPointer.ofDotted("other"))).isEmpty();
        assertThat(CONTEXT.get("other")).isEmpty();
    }

    @Test
    void readsATreeByDottedPath() {
        assertThat(CONTEXT.at(JsonPointer.ofDotted("list.1.deep"))).hasValue(ContextValue.of(true));
        assertThat(CONTEXT.at(JsonPointer.ROOT)).hasValue(TREE);
        assertThat(CONTEXT.get("text")).hasValue(ContextValue.of("a/b"));
    }

    @Test
    void writesATreeOnOneLine() {
        assertThat(TREE.asText())
                .isEqualTo("text: a/b, list: 1, deep: true, nothing: , empty list: , empty~fields: , decimal: 15.0");
        assertThat(new ContextValue.Items(List.of(ContextValue.of(1), ContextValue.of("b"))).asText())
                .isEqualTo("1, b");
        assertThat(new ContextValue.Items(List.of()).asText()).isEmpty();
    }

    @Test
    void setsAndTakesAwayTopLevelValues() {
        PlanContext more =
                PlanContext.of("a", "1").with("b", ContextValue.of(2)).with("a", ContextValue.of("3"));

        assertThat(more.root().values().keySet()).containsExactly("a", "b");
        assertThat(more.get("a")).hasValue(ContextValue.of("3"));
        assertThat(more.without("b").root().values()).containsOnlyKeys("a");
        assertThat(more.without("a").without("b").isEmpty()).isTrue();
        assertThat(more.isEmpty()).isFalse();
    }

    @Tag("large")
    @Test
    void twoHundredThousandLevelsDoNotOverflowTheStack() {
        ContextValue deep = deep(200_000);
        PlanContext context = PlanContext.EMPTY.with("deep", deep);

        assertThat(context.leaves()).singleElement().satisfies(leaf -> {
            assertThat(leaf.path().segments()).hasSize(200_000);
            assertThat(leaf.value()).isEqualTo(ContextValue.of("bottom"));
        });
        assertThat(deep.asText()).startsWith("k: k: ").endsWith("k: bottom");
    }

    @Test
    void foldsByKind() {
        assertThat(CONTEXT.root().values().values())
                .extracting(value -> value.<String>fold(
                        text -> "text",
                        num -> "num",
                        flag -> "flag",
                        nothing -> "nothing",
                        items -> "items",
                        fields -> "fields"))
                .containsExactly("text", "items", "nothing", "items", "fields", "num");
        assertThat(ContextValue.of(false)
                        .<Boolean>fold(t -> true, n -> true, flag -> flag.value(), x -> true, i -> true, f -> true))
                .isFalse();
    }
}
