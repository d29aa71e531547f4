/** What people say about a plan, read as changes of single steps. */
@NullMarked
package dev.planwright.domain.revision;

import org.jspecify.annotations.NullMarked;
