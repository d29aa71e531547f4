/**
 * The one exception that crosses a port, and who is to blame for it.
 */
@NullMarked
package dev.planwright.domain.error;

import org.jspecify.annotations.NullMarked;
