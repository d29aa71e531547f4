/**
 * Plans without a model: playbooks that tell how a kind of task is done are found by the task's words and filled from its
 * context. {@link dev.planwright.playbook.Playbooks} opens a library; the proposer and the references read from it.
 */
@NullMarked
package dev.planwright.playbook;

import org.jspecify.annotations.NullMarked;
