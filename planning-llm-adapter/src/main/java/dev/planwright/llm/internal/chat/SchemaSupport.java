package dev.planwright.llm.internal.chat;

/** Which schemas a provider holds an answer to. */
public enum SchemaSupport {
    /** None: the form is described in the prompt. */
    NONE,
    /** Ordinary ones, in the strict subset that the large providers share: every field required, not recursive. */
    ORDINARY,
    /** Also positional ones, with fixed-length prefixItems and constants, as grammar-based servers take. */
    POSITIONAL
}
