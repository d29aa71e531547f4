package dev.planwright.app.architecture.broken.llm;

import dev.planwright.app.architecture.broken.domain.port.in.PortOfService;

/** A proposer that asks the engine which asks it. */
record ProposerThatPlans(PortOfService planner) {}
