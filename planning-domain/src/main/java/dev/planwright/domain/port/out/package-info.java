/**
 * What the engine asks of the outside: the driven ports.
 */
@NullMarked
package dev.planwright.domain.port.out;

import org.jspecify.annotations.NullMarked;
