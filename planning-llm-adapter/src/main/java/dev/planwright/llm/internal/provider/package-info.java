/**
 * The providers. langchain4j's clients write the requests ({@link dev.planwright.llm.internal.provider.LangChainRequests});
 * answers are read here, because what decides over a plan (end marks, reasons of an end, errors in mid-answer, who waits how
 * long) is what those clients hide.
 */
@NullMarked
package dev.planwright.llm.internal.provider;

import org.jspecify.annotations.NullMarked;
