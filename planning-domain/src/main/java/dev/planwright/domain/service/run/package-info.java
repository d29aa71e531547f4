/**
 * Runs in the background: their threads, their journals in a store, and who may join them.
 */
@NullMarked
package dev.planwright.domain.service.run;

import org.jspecify.annotations.NullMarked;
