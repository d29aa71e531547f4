/**
 * The program: puts configuration, engine and deliveries together. The only place that knows them all; nothing depends
 * on it.
 */
@NullMarked
package dev.planwright.app;

import org.jspecify.annotations.NullMarked;
