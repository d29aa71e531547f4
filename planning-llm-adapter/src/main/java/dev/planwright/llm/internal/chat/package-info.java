/**
 * The seam inside this adapter: what the planning side asks of a language model, free of any provider's types.
 * {@link dev.planwright.llm.internal.chat.ChatProvider} is one configured model behind one provider.
 */
@NullMarked
package dev.planwright.llm.internal.chat;

import org.jspecify.annotations.NullMarked;
