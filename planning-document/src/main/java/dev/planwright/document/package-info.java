/**
 * The plan document: the one JSON form of a plan, written and read, with its hash, its events and problems, and its
 * exports. Everything goes through trees of values; {@link dev.planwright.document.tree} makes them texts.
 */
@NullMarked
package dev.planwright.document;

import org.jspecify.annotations.NullMarked;
