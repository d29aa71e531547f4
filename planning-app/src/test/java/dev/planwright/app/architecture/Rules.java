package dev.planwright.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules of docs/architecture.md that code can be asked about. */
final class Rules {
    /** Where a library may be used; {@code !x} is everywhere but there. */
    private static final Map<String, String> HOMES = new TreeMap<>(Map.of(
            "com.google.inject..", "!domain",
            "jakarta.inject..", "!domain",
            "com.fasterxml.jackson..", "!domain",
            "io.javalin..", "http",
            "picocli..", "cli",
            "org.apache.lucene..", "playbook",
            "dev.langchain4j..", "llm",
            "io.github.resilience4j..", "llm"));

    private Rules() {}

    static ArchRule domainDependsOnNothing(Layout layout) {
        return classes()
                .that()
                .resideInAPackage(layout.tree("domain"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(layout.tree("domain"), "java..", "org.jspecify..")
                        .and(not(resideInAnyPackage("java.net.http..", "java.sql..", "java.util.logging.."))));
    }

    static ArchRule valuesKnowNoPortsAndServices(Layout layout) {
        return noClasses()
                .that(resideInAPackage(layout.tree("domain"))
                        .and(not(resideInAnyPackage(layout.tree("domain.port"), layout.tree("domain.service")))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(layout.tree("domain.port"), layout.tree("domain.service"));
    }

    static ArchRule portsKnowNoServices(Layout layout) {
        return noClasses()
                .that()
                .resideInAPackage(layout.tree("domain.port"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(layout.tree("domain.service"));
    }

    static ArchRule portsDoNotKnowEachOther(Layout layout) {
        return CompositeArchRule.of(never(layout.tree("domain.port.in"), layout.tree("domain.port.out")))
                .and(never(layout.tree("domain.port.out"), layout.tree("domain.port.in")));
    }

    static ArchRule deliveriesUseDrivingPortsOnly(Layout layout) {
        return noClasses()
                .that()
                .resideInAnyPackage(layout.deliveries())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(layout.tree("domain.port.out"), layout.tree("domain.service"));
    }

    static ArchRule sourcesUseDrivenPortsOnly(Layout layout) {
        return noClasses()
                .that()
                .resideInAnyPackage(layout.sources())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(layout.tree("domain.port.in"), layout.tree("domain.service"));
    }

    static ArchRule adaptersDoNotKnowEachOther(Layout layout) {
        List<ArchRule> rules = new ArrayList<>();
        for (String adapter : layout.adapters()) {
            List<String> others = layout.adapters().stream()
                    .filter(other -> !other.equals(adapter))
                    .toList();
            rules.add(noClasses()
                    .that()
                    .resideInAPackage(layout.tree(adapter))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(layout.trees(others))
                    .allowEmptyShould(true));
        }
        return CompositeArchRule.of(rules);
    }

    static ArchRule theDocumentKnowsOnlyTheDomain(Layout layout) {
        return noClasses()
                .that()
                .resideInAPackage(layout.tree("document"))
                .should()
                .dependOnClassesThat(resideInAPackage(layout.root() + "..")
                        .and(not(resideInAnyPackage(layout.tree("document"), layout.tree("domain")))));
    }

    static ArchRule theInsideOfAnAdapterIsItsOwn(Layout layout) {
        List<ArchRule> rules = new ArrayList<>();
        for (String adapter : layout.adapters()) {
            rules.add(noClasses()
                    .that()
                    .resideOutsideOfPackage(layout.tree(adapter))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(layout.tree(adapter + ".internal"))
                    .allowEmptyShould(true));
        }
        return CompositeArchRule.of(rules);
    }

    static ArchRule nothingDependsOnTheProgram(Layout layout) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(layout.tree("app"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(layout.tree("app"));
    }

    static ArchRule eachLibraryHasOneHome(Layout layout) {
        List<ArchRule> rules = new ArrayList<>();
        HOMES.forEach((library, home) -> rules.add(noClasses()
                .that(
                        home.startsWith("!")
                                ? resideInAPackage(layout.tree(home.substring(1)))
                                : not(resideInAPackage(layout.tree(home))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true)));
        return CompositeArchRule.of(rules);
    }

    static ArchRule theDomainReadsNothingByItself(Layout layout) {
        return noClasses().that().resideInAPackage(layout.tree("domain")).should(Surroundings.reach());
    }

    static ArchRule everyPackageIsNullMarked(Layout layout) {
        return classes().that().resideInAPackage(layout.root() + "..").should(NullMarkedPackage.be());
    }

    static ArchRule packagesHaveNoCycles(Layout layout) {
        return slices().matching(layout.root() + ".(**)").should().beFreeOfCycles();
    }

    static ArchRule nothingIsInjectedIntoFields(Layout layout) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(layout.root() + "..")
                .should()
                .beAnnotatedWith("com.google.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject");
    }

    static ArchRule standardStreamsBelongToTheCommand(Layout layout) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(layout.tree("cli"), layout.tree("app"))
                .should(ACCESS_STANDARD_STREAMS);
    }

    static ArchRule exceptionsSayWhatTheyAre(Layout layout) {
        return noClasses().that().resideInAPackage(layout.root() + "..").should(THROW_GENERIC_EXCEPTIONS);
    }

    static ArchRule namesSayWhatAClassDoes(Layout layout) {
        return CompositeArchRule.of(noClasses()
                        .that()
                        .resideInAPackage(layout.root() + "..")
                        .should()
                        .haveNameMatching(".*(Util|Utils|Helper|Impl|Manager)"))
                .and(noClasses()
                        .should()
                        .resideInAnyPackage(
                                layout.root() + "..util..", layout.root() + "..common..", layout.root() + "..misc.."));
    }

    static ArchRule everyNamedPackageExists(Layout layout) {
        return classes().that(alwaysTrue()).should(new CoverPackages(layout));
    }

    private static ArchRule never(String from, String to) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(to)
                .allowEmptyShould(true);
    }
}
