/**
 * Who talks over HTTP in the stream benchmark: a scripted model in OpenAI's form, a relay that only copies, and a peer that
 * asks for the same plan by LangChain4j's AI services. Each is a process of its own and listens on loopback.
 */
@NullMarked
package dev.planwright.benchmarks.wire;

import org.jspecify.annotations.NullMarked;
