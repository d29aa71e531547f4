/**
 * Proposes plans by language models, behind the port {@code PlanProposer}.
 */
@NullMarked
package dev.planwright.llm;

import org.jspecify.annotations.NullMarked;
