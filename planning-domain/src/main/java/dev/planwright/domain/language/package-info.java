/**
 * As much English as a constraint needs: words with their clause, verbs with their base form, words that mean the same,
 * and phrases that are looked for in texts. Pure functions over a small lexicon; no linguistic claim.
 */
@NullMarked
package dev.planwright.domain.language;

import org.jspecify.annotations.NullMarked;
