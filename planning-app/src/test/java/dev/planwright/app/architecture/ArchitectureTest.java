package dev.planwright.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program keeps every rule, and each rule is seen to reject a small tree that breaks it. */
class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(Layout.PROGRAM.root());

    /** A rule, and the class or package of the broken tree that it must name. */
    private record Guard(String name, Function<Layout, ArchRule> rule, String offender) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Guard> guards() {
        return Stream.of(
                new Guard("domain depends on nothing", Rules::domainDependsOnNothing, "domain.plan.JsonPlan"),
                new Guard(
                        "values know no ports and services",
                        Rules::valuesKnowNoPortsAndServices,
                        "domain.plan.PlanWithPort"),
                new Guard("ports know no services", Rules::portsKnowNoServices, "domain.port.in.PortOfService"),
                new Guard("ports do not know each other", Rules::portsDoNotKnowEachOther, "domain.port.in.PortOfPort"),
                new Guard(
                        "deliveries use driving ports only",
                        Rules::deliveriesUseDrivingPortsOnly,
                        "http.RouteToProposer"),
                new Guard("sources use driven ports only", Rules::sourcesUseDrivenPortsOnly, "llm.ProposerThatPlans"),
                new Guard("adapters do not know each other", Rules::adaptersDoNotKnowEachOther, "cli.CommandOverHttp"),
                new Guard(
                        "the document knows only the domain",
                        Rules::theDocumentKnowsOnlyTheDomain,
                        "document.DocumentOfRoute"),
                new Guard(
                        "the inside of an adapter is its own",
                        Rules::theInsideOfAnAdapterIsItsOwn,
                        "engine.EngineOfInside"),
                new Guard(
                        "nothing depends on the program", Rules::nothingDependsOnTheProgram, "engine.EngineOfProgram"),
                new Guard("each library has one home", Rules::eachLibraryHasOneHome, "domain.plan.JsonPlan"),
                new Guard(
                        "the domain reads nothing by itself",
                        Rules::theDomainReadsNothingByItself,
                        "domain.service.ServiceWithClock"),
                new Guard("every package is null marked", Rules::everyPackageIsNullMarked, "unmarked.Unmarked"),
                new Guard("packages have no cycles", Rules::packagesHaveNoCycles, "domain.port.in.PortOfService"),
                new Guard(
                        "nothing is injected into fields",
                        Rules::nothingIsInjectedIntoFields,
                        "engine.EngineWithField"),
                new Guard(
                        "standard streams belong to the command",
                        Rules::standardStreamsBelongToTheCommand,
                        "engine.EngineThatPrints"),
                new Guard("exceptions say what they are", Rules::exceptionsSayWhatTheyAre, "engine.EngineThatPrints"),
                new Guard("names say what a class does", Rules::namesSayWhatAClassDoes, "engine.PlanHelper"),
                new Guard("every named package exists", Rules::everyNamedPackageExists, "playbook"));
    }

    @ParameterizedTest
    @MethodSource("guards")
    void theProgramKeepsTheRule(Guard guard) {
        guard.rule.apply(Layout.PROGRAM).check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("guards")
    void theRuleRejectsWhatBreaksIt(Guard guard) {
        Layout broken = new Layout("dev.planwright.app.architecture.broken");
        JavaClasses classes = new ClassFileImporter().importPackages(broken.root());

        assertThat(guard.rule.apply(broken).evaluate(classes).getFailureReport().toString())
                .contains(broken.root() + "." + guard.offender);
    }
}
