package dev.planwright.app.architecture.broken.domain.port.in;

import dev.planwright.app.architecture.broken.domain.service.ServiceWithClock;

/** A port that knows the service behind it, which knows the port: a cycle, too. */
public interface PortOfService {
    ServiceWithClock service();
}
