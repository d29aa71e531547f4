/**
 * Trees of values as JSON and YAML texts: strict reading with limits and places, and writing. A tree is the
 * domain's {@link dev.planwright.domain.request.ContextValue}; neither JSON nor YAML library shows outside.
 */
@NullMarked
package dev.planwright.document.tree;

import org.jspecify.annotations.NullMarked;
