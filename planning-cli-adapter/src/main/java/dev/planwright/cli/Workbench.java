package dev.planwright.cli;

import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.in.DryRun;
import dev.planwright.domain.port.in.PlanReviewer;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.port.in.PlaybookLibrary;
import dev.planwright.domain.port.in.Replanner;
import java.util.List;

/**
 * The use cases, configured. What a command does not ask for is not made, so that each one starts quickly. Thread-safe.
 */
public interface Workbench {

    /** Where a workbench comes from: the application, which knows configuration and implementations. */
    interface Source {

        /**
         * A workbench for the configuration with these overrides.
         *
         * @throws UsageException if the configuration is wrong, with one detail per problem
         */
        Workbench open(Overrides overrides);

        /**
         * Looks at everything that planning needs, the configuration first, and says what to do where something is missing.
         * May ask providers.
         */
        List<Check> examine(Overrides overrides);
    }

    /** How much of a day is worked: what "2 days" means in a plan. */
    WorkingTime workingTime();

    /** Makes plans by the configured chain. */
    Planner planner();

    /** Shows what models would be asked. */
    DryRun dryRun();

    /** Goes on from plans that are there already. */
    Replanner replanner();

    /** Checks and schedules plans from outside. */
    PlanReviewer reviewer();

    /** What can be planned without a model. */
    PlaybookLibrary playbooks();

    /** Serves HTTP until the process is told to end; {@code console} hears the address once it listens. */
    void serve(Console console);

    /**
     * Measures plans and answers the report; {@code console} hears how far it is.
     *
     * @throws UsageException if a report cannot be read
     * @throws dev.planwright.domain.error.PlanningException if the folder holds no set, or a report is none
     */
    String evaluate(Measurement what, Console console);
}
