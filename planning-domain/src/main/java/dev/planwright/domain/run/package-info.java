/**
 * What is known of a run: the making of one plan in the background, its journal and how it ended.
 */
@NullMarked
package dev.planwright.domain.run;

import org.jspecify.annotations.NullMarked;
