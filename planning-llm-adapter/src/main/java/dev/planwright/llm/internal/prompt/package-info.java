/**
 * What a model is asked: prompts from versioned files, the context as fenced data, and the schema of the answer, all sized
 * to the model's window.
 */
@NullMarked
package dev.planwright.llm.internal.prompt;

import org.jspecify.annotations.NullMarked;
