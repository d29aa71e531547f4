/**
 * What the clients of Kubiya expect beyond plans: the catalogue of agents, teams, environments and worker queues, the
 * plan in the form of the Kubiya CLI, and the events of its stream. Everything here is computed from a plan and the
 * catalogue; nothing is asked of a model, and what is not known is left out.
 */
@NullMarked
package dev.planwright.http.kubiya;

import org.jspecify.annotations.NullMarked;
