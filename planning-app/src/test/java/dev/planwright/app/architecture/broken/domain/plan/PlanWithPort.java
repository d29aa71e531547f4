package dev.planwright.app.architecture.broken.domain.plan;

import dev.planwright.app.architecture.broken.domain.port.in.PortOfService;

/** A value that knows a port. */
record PlanWithPort(PortOfService port) {}
