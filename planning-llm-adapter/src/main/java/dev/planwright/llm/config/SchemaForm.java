package dev.planwright.llm.config;

/** Which schemas a provider is asked to hold its answers to; it may still refuse, and is asked for less then. */
public enum SchemaForm {
    /** None. */
    NONE,
    /** Ordinary ones. */
    ORDINARY,
    /** Positional ones too, as servers take that make a grammar of them; a bad graph is impossible then. */
    POSITIONAL
}
