/** The routes that make, keep, check and schedule plans in the document form of this program. */
@NullMarked
package dev.planwright.http.plans;

import org.jspecify.annotations.NullMarked;
