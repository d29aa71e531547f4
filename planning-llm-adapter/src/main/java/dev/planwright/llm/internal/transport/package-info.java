/**
 * The way to a provider and back: one blocking exchange over the JDK's HTTP client. Deadlines, a lost listener and an
 * interrupt end it by closing its connection; nothing here knows any provider.
 */
@NullMarked
package dev.planwright.llm.internal.transport;

import org.jspecify.annotations.NullMarked;
