package dev.planwright.app.architecture.broken.domain.port.out;

/** A driven port. */
public interface ProposerPort {}
