/** The program as a user has it: the launcher and the packaged jar, as processes of their own. */
@NullMarked
package dev.planwright.app.process;

import org.jspecify.annotations.NullMarked;
