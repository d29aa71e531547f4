package dev.planwright.domain.service.run;

import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.port.in.Replanner;

/** Planners whose next plan has an id that is chosen before. Thread-safe. */
public interface PlannersById {

    /** A planner for the plan of this id. */
    Planner planner(String planId);

    /** One that goes on with the plan of this id. */
    Replanner replanner(String planId);
}
