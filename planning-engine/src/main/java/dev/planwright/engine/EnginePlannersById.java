package dev.planwright.engine;

import dev.planwright.domain.port.in.Planner;
import dev.planwright.domain.port.in.Replanner;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.service.EngineSettings;
import dev.planwright.domain.service.PlanningService;
import dev.planwright.domain.service.run.PlannersById;
import java.util.List;
import java.util.Optional;

/** The engine's planners for plans whose ids are chosen beforehand. Thread-safe. */
record EnginePlannersById(List<PlanProposer> chain, Optional<PlanProposer> knowledge, EngineSettings settings)
        implements PlannersById {
    @Override
    public Planner planner(String planId) {
        return new PlanningService(chain, knowledge, settings.withPlanIds(() -> planId));
    }

    @Override
    public Replanner replanner(String planId) {
        return new PlanningService(chain, knowledge, settings.withPlanIds(() -> planId));
    }
}
