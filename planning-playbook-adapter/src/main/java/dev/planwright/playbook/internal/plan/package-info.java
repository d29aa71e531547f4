/**
 * From a playbook, a task and its context to a draft of a plan.
 */
@NullMarked
package dev.planwright.playbook.internal.plan;

import org.jspecify.annotations.NullMarked;
