package dev.planwright.llm.internal.provider;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.mistralai.MistralAiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.planwright.llm.config.ProviderConfig;
import dev.planwright.llm.config.ProviderType;
import dev.planwright.llm.config.Secret;
import dev.planwright.llm.internal.chat.ChatCall;
import dev.planwright.llm.internal.chat.ModelLimits;
import dev.planwright.llm.internal.chat.ReplySchema;
import java.util.concurrent.CompletableFuture;

/**
 * Has langchain4j's clients write the requests: addresses, headers, keys, messages, schemas, each in its provider's form.
 * Thread-safe.
 */
final class LangChainRequests {
    /** Two clients insist on a key, which servers of one's own do not ask for. */
    private static final String NO_KEY = "none";

    private final ProviderConfig config;
    private final RequestCapture capture = new RequestCapture();
    private final StreamingChatModel model;

    LangChainRequests(ProviderConfig config, String modelName, ModelLimits limits) {
        this.config = config;
        this.model = switch (config.type()) {
            case OPENAI -> openAi(modelName);
            case ANTHROPIC -> anthropic(modelName);
            case GEMINI -> gemini(modelName);
            case MISTRAL -> mistral(modelName);
            case OLLAMA -> ollama(modelName, limits);
        };
    }

    /**
     * The request for a call. Written by another thread: the JSON writer leaves its buffers in the thread that it ran on,
     * and the caller's own stays for as long as the answer takes.
     *
     * @throws java.util.concurrent.CompletionException if langchain4j cannot say what is asked
     */
    HttpRequest write(ChatCall call) {
        ChatRequest request = ChatRequest.builder()
                .messages(SystemMessage.from(call.system()), UserMessage.from(call.user()))
                .parameters(parameters(call))
                .build();
        return CompletableFuture.supplyAsync(() -> capture.of(handler -> model.chat(request, handler)))
                .join();
    }

    private ChatRequestParameters parameters(ChatCall call) {
        ResponseFormat format = call.schema().map(LangChainRequests::format).orElse(ResponseFormat.TEXT);
        // OpenAI's own models take the new name only, other servers of its protocol may know just the old one
        if (config.type() == ProviderType.OPENAI && config.baseUrl().equals(ProviderType.OPENAI.usualAddress())) {
            return OpenAiChatRequestParameters.builder()
                    .maxCompletionTokens(call.maxOutputTokens())
                    .responseFormat(format)
                    .build();
        }
        return DefaultChatRequestParameters.builder()
                .maxOutputTokens(call.maxOutputTokens())
                .responseFormat(format)
                .build();
    }

    private static ResponseFormat format(ReplySchema schema) {
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name(schema.name())
                        .rootElement(JsonRawSchema.from(schema.json()))
                        .build())
                .build();
    }

    private StreamingChatModel openAi(String modelName) {
        return new OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder()
                .httpClientBuilder(capture)
                .baseUrl(config.baseUrl().toString())
                .apiKey(config.key().map(Secret::value).orElse(null))
                .modelName(modelName)
                .temperature(config.sampling().temperature().orElse(null))
                .seed(config.sampling().seed().orElse(null))
                .strictJsonSchema(true)
                .build();
    }

    private StreamingChatModel anthropic(String modelName) {
        return AnthropicStreamingChatModel.builder()
                .httpClientBuilder(capture)
                .baseUrl(config.baseUrl().toString())
                .apiKey(config.key().map(Secret::value).orElse(NO_KEY))
                .modelName(modelName)
                .temperature(config.sampling().temperature().orElse(null))
                .build();
    }

    private StreamingChatModel gemini(String modelName) {
        return GoogleAiGeminiStreamingChatModel.builder()
                .httpClientBuilder(capture)
                .baseUrl(config.baseUrl().toString())
                .apiKey(config.key().map(Secret::value).orElse(NO_KEY))
                .modelName(modelName)
                .temperature(config.sampling().temperature().orElse(null))
                .seed(config.sampling().seed().orElse(null))
                .build();
    }

    private StreamingChatModel mistral(String modelName) {
        return new MistralAiStreamingChatModel.MistralAiStreamingChatModelBuilder()
                .httpClientBuilder(capture)
                .baseUrl(config.baseUrl().toString())
                .apiKey(config.key().map(Secret::value).orElse(NO_KEY))
                .modelName(modelName)
                .temperature(config.sampling().temperature().orElse(null))
                .randomSeed(config.sampling().seed().orElse(null))
                .strictJsonSchema(true)
                .build();
    }

    /** It cuts a prompt in silence that is longer than the window that it is told, which is small if it is not told. */
    private StreamingChatModel ollama(String modelName, ModelLimits limits) {
        return new OllamaStreamingChatModel.OllamaStreamingChatModelBuilder()
                .httpClientBuilder(capture)
                .baseUrl(config.baseUrl().toString())
                .modelName(modelName)
                .numCtx(limits.contextTokens())
                .temperature(config.sampling().temperature().orElse(null))
                .seed(config.sampling().seed().orElse(null))
                .build();
    }
}
