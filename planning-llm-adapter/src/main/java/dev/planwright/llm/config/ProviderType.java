package dev.planwright.llm.config;

import java.net.URI;
import java.util.Locale;

/** The protocols that are spoken, each with its provider's own address. */
public enum ProviderType {
    /** OpenAI, and every server that speaks its protocol: llama.cpp, vLLM, LM Studio, OpenRouter, LiteLLM. */
    OPENAI("https://api.openai.com/v1"),
    ANTHROPIC("https://api.anthropic.com/v1"),
    GEMINI("https://generativelanguage.googleapis.com/v1beta"),
    MISTRAL("https://api.mistral.ai/v1"),
    /** A local server. */
    OLLAMA("http://127.0.0.1:11434");

    private final URI usualAddress;

    ProviderType(String usualAddress) {
        this.usualAddress = URI.create(usualAddress);
    }

    /** Where the provider itself is found. */
    public URI usualAddress() {
        return usualAddress;
    }

    /** The name in a configuration: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
