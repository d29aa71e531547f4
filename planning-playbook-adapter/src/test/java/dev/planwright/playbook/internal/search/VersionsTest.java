package dev.planwright.playbook.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
                "Upgrade our portal to version 2.",
                "PG 13 EOL - move to 16",
                "GitLab 15.11 (self-managed) to 17.x",
                "Traefik v3 in front of everything",
                "Java 8 to 21 for all services"
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
                "Upgrade the database",
                "Promise 99.95 percent",
                "Open 8443 to 10.4.0.0/16",
                "Use 1.5 GB, not more",
                ""
            })
    void takesNumbersOfThingsForNone(String text) {
        assertThat(Versions.areIn(text)).isFalse();
    }

    @Test
    void aVersionIsATermHoweverItIsNamed() {
        assertThat(Versions.terms("PG 13 to 16")).containsExactly("postgr", "version");
        assertThat(Versions.terms("A new version of it")).containsExactly("new", "version");
        assertThat(Versions.terms("The upgrade to version 2")).containsOnlyOnce("version");
    }
}
