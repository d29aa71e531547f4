/**
 * What the outside may ask of the engine: the driving ports.
 */
@NullMarked
package dev.planwright.domain.port.in;

import org.jspecify.annotations.NullMarked;
