/**
 * Configuration: files, environment variables and options as layers of texts by key, of which later ones win, and the
 * settings that they say. Whatever is wrong is told at once, with the place where it stands.
 */
@NullMarked
package dev.planwright.app.config;

import org.jspecify.annotations.NullMarked;
