/**
 * What every implementation of a driven port must do, as tests: an adapter's test class implements the interface and so
 * runs them. Published in the domain's test jar.
 */
@NullMarked
package dev.planwright.domain.contract;

import org.jspecify.annotations.NullMarked;
