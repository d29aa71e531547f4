/**
 * Finds the playbook for a task: BM25 over weighted fields, and a confidence that knows when nothing fits. Why there is no
 * search library behind it: docs/adr/0003-search-in-a-few-dozen-playbooks.md.
 */
@NullMarked
package dev.planwright.playbook.internal.search;

import org.jspecify.annotations.NullMarked;
