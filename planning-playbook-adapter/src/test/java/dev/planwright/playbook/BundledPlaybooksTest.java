package dev.planwright.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.reference.ReferenceSearch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundledPlaybooksTest {
    private static final PlaybookReferences LIBRARY = new PlaybookReferences(Playbooks.bundled());

    @Test
    void lintFindsNoErrors() {
        assertThat(LIBRARY.lint())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(LIBRARY.list()).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void everyPlaybookCanBeRead() {
        assertThat(LIBRARY.list())
                .allSatisfy(entry -> assertThat(LIBRARY.text(entry.id()))
                        .hasValueSatisfying(text -> assertThat(text).contains("id: " + entry.id())));
        assertThat(LIBRARY.text("no-such-playbook")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Deploy a new microservice to production, deploy-service",
        "Deploy application update, deploy-service",
        "Ship checkout 2.3.1 to staging, deploy-service",
        "Troubleshoot database performance issues, database-performance",
        "Our Postgres queries are slow, database-performance",
        "Set up monitoring for the application, monitoring-setup",
        "Migrate database to new version, database-version-migration",
        "Upgrade PostgreSQL 12 to 15, database-version-migration",
        "Implement CI/CD pipeline for microservices, cicd-pipeline",
        "Implement zero-downtime deployment for our e-commerce platform, zero-downtime-deployment",
        "Respond to database outage in production, database-outage",
        "Set up new Kubernetes cluster for staging, kubernetes-cluster",
        "Onboard new developer to the platform team, onboard-developer",
        "Migrate from monolith to microservices, monolith-to-microservices"
    })
    void findsTheRightPlaybookFirst(String task, String id) {
        ReferenceSearch search = LIBRARY.search(task, 3);

        assertThat(search.abstained()).isFalse();
        assertThat(search.hits().get(0).entry().id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bake a sourdough bread",
                "Write a novel about the sea",
                "Book a flight to Lisbon",
                "Translate the handbook into French",
                "Train an image classifier on cat pictures"
            })
    void abstainsWhereItKnowsNothing(String task) {
        assertThat(LIBRARY.search(task, 3).abstained()).isTrue();
    }

    @Test
    void numbersItsHitsFromOne() {
        List<ReferenceSearch.Hit> hits = LIBRARY.search("database", 3).hits();

        assertThat(hits).extracting(ReferenceSearch.Hit::rank).containsExactly(1, 2, 3);
    }
}
