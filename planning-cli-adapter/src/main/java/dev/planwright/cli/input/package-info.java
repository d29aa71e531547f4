/**
 * What is read: files and standard input, and values of the context from arguments.
 */
@NullMarked
package dev.planwright.cli.input;

import org.jspecify.annotations.NullMarked;
