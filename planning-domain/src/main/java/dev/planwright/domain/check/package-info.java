/**
 * Rules over drafts that yield findings, and the rule repairs that mend a draft and say what they changed. Pure
 * functions, linear in steps and edges unless said otherwise.
 */
@NullMarked
package dev.planwright.domain.check;

import org.jspecify.annotations.NullMarked;
