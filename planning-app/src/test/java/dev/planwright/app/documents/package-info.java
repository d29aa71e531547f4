/** What the documents say of the project must be there. */
@NullMarked
package dev.planwright.app.documents;

import org.jspecify.annotations.NullMarked;
