/**
 * Proposes plans by language models, behind the port {@code PlanProposer}. Nothing stands here yet: the engine plans by
 * playbooks alone.
 */
@NullMarked
package dev.planwright.llm;

import org.jspecify.annotations.NullMarked;
