/**
 * What a proposer or a document from outside said, before it is checked: the same parts as a plan, but every
 * value may be missing or wrong.
 */
@NullMarked
package dev.planwright.domain.draft;

import org.jspecify.annotations.NullMarked;
