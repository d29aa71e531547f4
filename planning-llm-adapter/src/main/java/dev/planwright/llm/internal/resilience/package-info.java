/**
 * Decorators of {@link dev.planwright.llm.internal.chat.ChatProvider}: {@code meter(retry(log(guard(provider))))}. Timeouts
 * are the provider's own, since only it can close its connection.
 */
@NullMarked
package dev.planwright.llm.internal.resilience;

import org.jspecify.annotations.NullMarked;
