/**
 * The commands around planning: playbooks, the server, measurements, the set-up.
 */
@NullMarked
package dev.planwright.cli.setup;

import org.jspecify.annotations.NullMarked;
