package dev.planwright.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonPointerTest {
    @Test
    void isWrittenAsRfc6901Says() {
        assertThat(JsonPointer.ROOT).hasToString("");
        assertThat(JsonPointer.ROOT.child("a/b").child("m~n").child("").child("~1"))
                .hasToString("/a~1b/m~0n//~01");
    }

    @Test
    void knowsWhatLiesWithinIt() {
        JsonPointer list = JsonPointer.ofDotted("constraints.list");

        assertThat(list.child("0"))
                .isEqualTo(JsonPointer.ofDotted("constraints.list.0"))
                .isNotEqualTo(list);
        assertThat(list.child("0").isWithin(list)).isTrue();
        assertThat(list.isWithin(list)).isTrue();
        assertThat(list.isWithin(JsonPointer.ROOT)).isTrue();
        assertThat(list.isWithin(list.child("0"))).isFalse();
        assertThat(JsonPointer.ofDotted("constraints.listing").isWithin(list)).isFalse();
    }

    @Test
    void hasALastSegmentUnlessItIsTheRoot() {
        assertThat(JsonPointer.ofDotted("a.b").last()).isEqualTo("b");
        assertThat(JsonPointer.ROOT.last()).isEmpty();
    }
}
