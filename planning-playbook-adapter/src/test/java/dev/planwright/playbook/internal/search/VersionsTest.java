package dev.planwright.playbook.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Upgrade EKS from 1.29 to 1.31",
                "Upgrade Redis 6 to 7",
                "Upgrade Java 11 services to Java 21",
                "Bring MongoDB to v8 without downtime",
                "Upgrade our portal to version 2."
            })
    void knowsVersionsOfSoftware(String text) {
        assertThat(Versions.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Shrink the cluster from 18 to 9 nodes",
                "Upgrade 12 servers to 64 GB",
                "Move 40 repositories to GitHub",
                "Upgrade the database"
            })
    void takesNumbersOfThingsForNone(String text) {
        assertThat(Versions.areIn(text)).isFalse();
    }
}
