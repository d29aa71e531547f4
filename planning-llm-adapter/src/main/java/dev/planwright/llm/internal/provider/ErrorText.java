package dev.planwright.llm.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.planwright.llm.config.Secret;
import dev.planwright.llm.internal.chat.ChatCall;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a provider says of an error, on one line and without what it repeats of the question or of the key: some quote the
 * request, and errors reach logs and callers. A word that the question holds too is left out, unless it is one of those in
 * which errors of providers are usually said. Not thread-safe.
 */
final class ErrorText {
    private static final int MOST_CHARACTERS = 200;
    private static final int SHORTEST_PART_OF_A_KEY = 6;
    private static final String LEFT_OUT = "…";
    /** Breaks of lines, and marks of a text that was quoted as JSON. */
    private static final Pattern BREAKS = Pattern.compile("(?:[\\p{Cntrl}\\s]|\\\\u[0-9a-fA-F]{4}|\\\\.)+");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern TOKEN = Pattern.compile("[^\\s\"'`,;()\\[\\]{}<>]+");
    private static final Pattern GAPS = Pattern.compile("…(?:[^\\p{L}\\p{N}]*…)+");
    private static final Pattern KEY_LIKE =
            Pattern.compile("(?i)\\b(?:sk|pk|rk|gsk|key|ghp|xai|AIza)[-_][A-Za-z0-9*_.-]{8,}|\\bAIza[A-Za-z0-9*_-]{8,}"
                    + "|\\bbearer\\s+\\S+|\\S*\\*{3,}\\S*");
    private static final Set<String> USUAL = Set.of(
            ("a an the this that of or and to in is it at on for by as be was were are has have with your you we our not no"
                            + " than more please try again later api key token tokens model models request requests input"
                            + " output limit limits rate quota exceeded exceeds maximum minimum length context window size"
                            + " too many long large invalid missing unknown unsupported supported value field parameter"
                            + " schema format json response error failed server service overloaded unavailable timeout"
                            + " timed out internal does exist found access denied permission billing credit balance"
                            + " account organization plan incorrect provided required must use")
                    .split(" "));

    private final ChatCall call;
    private final Optional<String> key;
    private final boolean hasKey;
    private final String whichKey;

    ErrorText(ChatCall call, Optional<Secret> key) {
        this.call = call;
        this.hasKey = key.isPresent();
        this.whichKey = key.map(Secret::variable)
                .filter(variable -> !variable.isEmpty())
                .map(variable -> "the key in " + variable)
                .orElse("the key");
        this.key = key.map(Secret::value).filter(value -> value.length() >= SHORTEST_PART_OF_A_KEY);
    }

    /** What the status of an answer says of the key; which one that is, but nothing of the key itself. */
    String ofKey(int status) {
        if (status == 403) {
            return " (%s does not allow this)".formatted(whichKey);
        }
        return hasKey
                ? " (%s is wrong)".formatted(whichKey)
                : " (the key is missing: set its variable, or name one in api_key_env of the provider)";
    }

    /** The provider's own words after a colon; nothing if it has none. */
    String of(JsonNode error) {
        String message = error.isTextual()
                ? error.textValue()
                : error.path("message").asText(error.path("detail").asText(""));
        String line = withoutQuestion(
                withoutKey(BREAKS.matcher(message).replaceAll(" ").strip()));
        if (!WORD.matcher(line).find()) {
            return "";
        }
        return ": " + (line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS) + LEFT_OUT : line);
    }

    private String withoutKey(String line) {
        String known = key.map(secret -> TOKEN.matcher(line)
                        .replaceAll(token ->
                                Matcher.quoteReplacement(isPart(token.group(), secret) ? "[key]" : token.group())))
                .orElse(line);
        return KEY_LIKE.matcher(known).replaceAll("[key]");
    }

    private static boolean isPart(String token, String secret) {
        return token.contains(secret) || (token.length() >= SHORTEST_PART_OF_A_KEY && secret.contains(token));
    }

    private String withoutQuestion(String line) {
        Set<String> asked = new HashSet<>();
        words(call.user(), asked);
        words(call.system(), asked);
        asked.removeAll(USUAL);
        String kept = WORD.matcher(line)
                .replaceAll(word -> Matcher.quoteReplacement(
                        asked.contains(word.group().toLowerCase(Locale.ROOT)) ? LEFT_OUT : word.group()));
        return GAPS.matcher(kept).replaceAll(LEFT_OUT);
    }

    private static void words(String text, Set<String> words) {
        WORD.matcher(text).results().forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT)));
    }
}
