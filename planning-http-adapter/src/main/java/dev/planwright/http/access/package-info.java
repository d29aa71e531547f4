/** Who may ask, and how much at a time: API keys, their limits, and what a browser may not do. */
@NullMarked
package dev.planwright.http.access;

import org.jspecify.annotations.NullMarked;
