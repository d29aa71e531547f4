/**
 * Measures how good plans are, against sets of tasks with known answers: {@link dev.planwright.eval.Evaluation} runs a
 * folder of sets, {@link dev.planwright.eval.Comparison} pairs two runs. What each measure is stands in
 * docs/quality.md. Asks the engine through its driving ports alone.
 */
@NullMarked
package dev.planwright.eval;

import org.jspecify.annotations.NullMarked;
