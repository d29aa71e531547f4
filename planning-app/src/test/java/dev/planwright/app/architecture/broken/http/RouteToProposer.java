package dev.planwright.app.architecture.broken.http;

import dev.planwright.app.architecture.broken.domain.port.out.ProposerPort;

/** A route that goes past the engine. */
public record RouteToProposer(ProposerPort proposer) {}
