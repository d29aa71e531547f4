package dev.planwright.llm.internal.chat;

/** Takes a model's answer as it arrives. Called on the thread that called the provider, in order. */
public interface ChatSink {

    /** The next piece of the answer, of any length. */
    void onText(String piece);

    /** The model is thinking aloud: nothing of the answer, but a sign of life. */
    void onReasoning(String piece);

    /** Whether the caller has lost interest; asked at least once per piece and 10 times a second while nothing comes. */
    boolean isCancelled();
}
