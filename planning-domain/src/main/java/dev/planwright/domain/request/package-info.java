/**
 * What a caller asks for: the task in plain words, its context as a tree of values, and the options. The
 * context is kept exactly as given and is read by path; nothing here knows a JSON library.
 */
@NullMarked
package dev.planwright.domain.request;

import org.jspecify.annotations.NullMarked;
