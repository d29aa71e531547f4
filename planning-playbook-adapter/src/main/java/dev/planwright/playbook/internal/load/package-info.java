/**
 * From files to playbooks. YAML and the prepared JSON of the bundled library become the same tree, and one reader makes
 * playbooks of it; they differ in who checks conditions and templates: CEL while reading YAML, the build for what is
 * bundled.
 */
@NullMarked
package dev.planwright.playbook.internal.load;

import org.jspecify.annotations.NullMarked;
