/**
 * Markdown runbooks as people write them: read into sections whose roles are told by their headings, and turned into the
 * steps of a plan, in the order and with the commands that the author wrote.
 */
@NullMarked
package dev.planwright.playbook.internal.runbook;

import org.jspecify.annotations.NullMarked;
