/**
 * Folders of runbooks: their files, the search index over them, kept on disk and renewed where files change, and the
 * runbooks read from it when they are needed.
 */
@NullMarked
package dev.planwright.playbook.internal.shelf;

import org.jspecify.annotations.NullMarked;
