package dev.planwright.app.architecture.broken.domain.port.in;

import dev.planwright.app.architecture.broken.domain.port.out.ProposerPort;

/** A driving port that knows a driven one. */
interface PortOfPort {
    ProposerPort proposer();
}
