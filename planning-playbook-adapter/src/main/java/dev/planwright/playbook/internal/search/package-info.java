/**
 * Finds the playbook for a task: BM25 over weighted fields, and a confidence that knows when nothing fits. There is no
 * search library behind it, since loading one took longer than all else that the command does.
 */
@NullMarked
package dev.planwright.playbook.internal.search;

import org.jspecify.annotations.NullMarked;
