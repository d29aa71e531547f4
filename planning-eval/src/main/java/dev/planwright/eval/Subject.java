package dev.planwright.eval;

import dev.planwright.domain.port.in.PlanReviewer;
import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.port.in.PlaybookLibrary;
import java.nio.file.Path;

/** The engine that is measured. Implementations are thread-safe. */
public interface Subject {

    /** What the planners are called in the report, such as {@code playbook}. */
    String name();

    /** Plans as configured. */
    Planner planner();

    /** Plans with a folder of runbooks. */
    Planner planner(Path runbooks);

    /** Searches a folder of runbooks. */
    PlaybookLibrary library(Path runbooks);

    /** Schedules given steps. */
    PlanReviewer reviewer();
}
