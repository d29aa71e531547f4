package dev.planwright.llm.internal.chat;

/** One model behind one provider. Implementations are thread-safe. */
public interface ChatProvider {

    /** The provider's configured name; the first half of {@code name:model}. */
    String provider();

    /** The model's name as the provider knows it; the second half of {@code name:model}. */
    String model();

    /** What is known of the model: window, limits. */
    ModelLimits limits();

    /** Which schemas the provider takes at present: as configured, or less once it has refused one. */
    SchemaSupport schemas();

    /**
     * Calls the model, blocking until its answer ends. Text reaches the sink on the calling thread as it arrives. A
     * sink that cancels, or an interrupt (whose flag is kept), closes the connection within 100 ms. Never throws for
     * what a provider, a network or a model does: that is a {@link ChatEnd}.
     */
    ChatEnd chat(ChatCall call, ChatSink sink);
}
