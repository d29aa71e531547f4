/**
 * A playbook as it is after loading: immutable values, fragments put in, conditions type-checked. Nothing here reads
 * files or knows a parser.
 */
@NullMarked
package dev.planwright.playbook.internal.model;

import org.jspecify.annotations.NullMarked;
