/**
 * Reads a model's answer while it is being written. {@link dev.planwright.llm.internal.reply.ReplyReader} takes text in
 * pieces of any size and hands over each step when its closing brace arrives; what the answer says in other words or
 * wraps in other forms than asked for is understood and noted, and a step that is not finished is never handed over.
 */
@NullMarked
package dev.planwright.llm.internal.reply;

import org.jspecify.annotations.NullMarked;
