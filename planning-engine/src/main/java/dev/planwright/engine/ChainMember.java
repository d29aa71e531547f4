package dev.planwright.engine;

import dev.planwright.domain.port.out.PlanProposer;

/** Somebody in the chain of those who are asked for plans. Immutable, thread-safe. */
public sealed interface ChainMember {

    /** The engine's own playbooks. */
    ChainMember PLAYBOOKS = new Playbooks();

    /** The engine's own playbooks. */
    record Playbooks() implements ChainMember {}

    /** Any other proposer, such as a language model. */
    record Own(PlanProposer proposer) implements ChainMember {}
}
