/**
 * The plan and its parts: immutable and valid by construction. A step that exists here has a legal id, a name
 * and an estimate whose three points are in order; what a proposer merely said is a draft.
 */
@NullMarked
package dev.planwright.domain.plan;

import org.jspecify.annotations.NullMarked;
