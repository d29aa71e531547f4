/**
 * How a provider of models is reached: its protocol, address, key and time limits.
 */
@NullMarked
package dev.planwright.llm.config;

import org.jspecify.annotations.NullMarked;
