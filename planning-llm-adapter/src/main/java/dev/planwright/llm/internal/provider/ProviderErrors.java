package dev.planwright.llm.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.planwright.llm.internal.chat.ChatEnd.Reason;
import dev.planwright.llm.internal.transport.BrokenCall;
import java.util.List;
import java.util.Locale;

/** What providers' errors mean. Thread-safe. */
final class ProviderErrors {
    private static final List<String> TOO_LONG = List.of(
            "context_length_exceeded",
            "exceed_context_size",
            "maximum context length",
            "context window",
            "prompt is too long",
            "input token count",
            "too many tokens",
            "request_too_large");
    private static final List<String> OF_THE_SCHEMA = List.of(
            "schema",
            "response_format",
            "responseformat",
            "output_config",
            "output_format",
            "grammar",
            "structured output");
    private static final List<String> NO_QUOTA = List.of("insufficient_quota", "billing", "credit balance", "payment");

    private ProviderErrors() {}

    /**
     * An error in the midst of an answer, or instead of one. Some routers answer 200 first and give the status here.
     *
     * @param withSchema whether the call asked for a schema
     * @param text how the provider's words are shown
     */
    static BrokenCall inTheAnswer(JsonNode error, boolean withSchema, ErrorText text) {
        String kind = (error.path("type").asText() + " " + error.path("status").asText() + " "
                        + error.path("code").asText())
                .toLowerCase(Locale.ROOT);
        String said = text.of(error);
        int status = error.path("code").asInt();
        if (status >= 400 && status < 600) {
            Reason reason = reason(status, error.toString().toLowerCase(Locale.ROOT), withSchema);
            return new BrokenCall(reason, "answered %d%s%s".formatted(status, meaning(status, reason, text), said));
        }
        boolean refused =
                List.of("invalid_request", "invalid_argument", "authentication", "permission", "not_found").stream()
                        .anyMatch(kind::contains);
        return new BrokenCall(refused ? Reason.REFUSED : Reason.RATE_LIMIT, (refused ? "refused" : "failed") + said);
    }

    /**
     * An answer that is none.
     *
     * @param body what came with the status; null if that was no JSON
     * @param withSchema whether the call asked for a schema
     * @param text how the provider's words are shown
     */
    static BrokenCall ofStatus(int status, JsonNode body, boolean withSchema, ErrorText text) {
        JsonNode error = body.has("error") ? body.path("error") : body;
        String all = body.toString().toLowerCase(Locale.ROOT);
        Reason reason = reason(status, all, withSchema);
        return new BrokenCall(
                reason, "answered %d%s%s".formatted(status, meaning(status, reason, text), text.of(error)));
    }

    private static Reason reason(int status, String body, boolean withSchema) {
        boolean ofTheRequest = status == 400 || status == 413 || status == 422 || status == 500;
        if (status == 413 || (ofTheRequest && mentions(body, TOO_LONG))) {
            return Reason.TOO_LONG;
        }
        if (ofTheRequest && withSchema && mentions(body, OF_THE_SCHEMA)) {
            return Reason.SCHEMA_REFUSED;
        }
        if (status == 429 && mentions(body, NO_QUOTA)) {
            return Reason.REFUSED;
        }
        if (status == 408 || status == 409 || status == 425 || status == 429 || status >= 500) {
            return Reason.RATE_LIMIT;
        }
        return status >= 400 ? Reason.REFUSED : Reason.INVALID;
    }

    private static boolean mentions(String body, List<String> words) {
        return words.stream().anyMatch(body::contains);
    }

    private static String meaning(int status, Reason reason, ErrorText text) {
        return switch (status) {
            case 401, 403 -> text.ofKey(status);
            case 407 -> " (the proxy asks for credentials)";
            case 404 -> " (no such model or address)";
            case 429 -> reason == Reason.REFUSED ? " (nothing left to pay with)" : " (too many calls)";
            default -> status >= 300 && status < 400 ? " (another address)" : "";
        };
    }
}
