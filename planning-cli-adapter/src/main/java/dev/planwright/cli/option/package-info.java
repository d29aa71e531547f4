/**
 * What commands take: options that several of them share and the plan that they read, each with what it says about a request
 * or the configuration.
 */
@NullMarked
package dev.planwright.cli.option;

import org.jspecify.annotations.NullMarked;
