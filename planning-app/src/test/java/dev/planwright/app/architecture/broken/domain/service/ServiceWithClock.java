package dev.planwright.app.architecture.broken.domain.service;

import dev.planwright.app.architecture.broken.domain.port.in.PortOfService;
import java.time.Instant;

/** A service that looks at the clock by itself. */
public final class ServiceWithClock implements PortOfService {
    Instant now() {
        return Instant.now();
    }

    @Override
    public ServiceWithClock service() {
        return this;
    }
}
