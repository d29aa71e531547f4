package dev.planwright.llm.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.planwright.llm.config.ProviderConfig;
import dev.planwright.llm.config.ProviderType;
import dev.planwright.llm.config.Secret;
import dev.planwright.llm.internal.chat.ChatCall;
import dev.planwright.llm.internal.chat.ChatEnd;
import dev.planwright.llm.internal.chat.ChatSink;
import dev.planwright.llm.internal.chat.ModelLimits;
import dev.planwright.llm.internal.transport.HttpTransport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorTextTest {
    private static final String KEY = "gw0a1b2c3d4e5f6a7b";
    private static final ChatCall CALL = new ChatCall(
            "You plan.",
            "<task>\nMove Zebrafish to Quartz-7\n</task>\n/owner = \"ada@example.org\"",
            Optional.empty(),
            1000,
            Duration.ofSeconds(30));

    /** Hears nothing and never cancels. */
    private static final ChatSink DEAF = new ChatSink() {
        @Override
        public void onText(String piece) {
            // not of interest here
        }

        @Override
        public void onReasoning(String piece) {
            // not of interest here
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    private static String shown(String said) {
        return new ErrorText(CALL, Optional.of(new Secret(KEY))).of(new TextNode(said));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Invalid value: 'Move Zebrafish to Quartz-7'|: Invalid value: '… to …'",
                "in \"\\nMove \\u0022Zebrafish\\u0022\\n\"|: in \" … \"",
                "Zebrafish|^^",
                "Overloaded|: Overloaded",
                "The model `gpt-x` does not exist|: The model `gpt-x` does not exist",
                "no such user ADA@EXAMPLE.ORG here|: no such user … here",
                "Incorrect API key provided: gw0a1b2c3d4e5f6a7b.|: Incorrect API key provided: [key]",
                "Incorrect API key provided: gw0a****6a7b|: Incorrect API key provided: [key]",
                "got Bearer abc.def|: got [key]",
                "sk-proj-123456789 is not known|: [key] is not known"
            })
    void showsWhatTheProviderSaysOfItselfOnly(String said, String shown) {
        assertThat(shown(said)).isEqualTo(shown == null ? "" : shown);
    }

    @Test
    void isShortAndOnOneLine() {
        assertThat(shown("bad\nthing\r\n" + "x".repeat(5000))).hasSize(203).doesNotContain("\n", "\r");
    }

    @ParameterizedTest
    @EnumSource
    void aProviderThatRepeatsTheWholeRequestIsNotRepeated(ProviderType type) throws Exception {
        WireForm form = new WireForm(type);
        for (int status : new int[] {200, 400, 401, 429, 500}) {
            ChatEnd end = answeredByAnEcho(form, status);

            assertThat(end.message().toLowerCase(Locale.ROOT))
                    .as("%s %d", type, status)
                    .isNotEmpty()
                    .doesNotContain("zebrafish", "quartz", "ada", "example", KEY);
        }
    }

    private static ChatEnd answeredByAnEcho(WireForm form, int status) throws IOException {
        StandIn[] self = new StandIn[1];
        try (StandIn server = new StandIn((out, connection) -> {
            String said = "Cannot do: " + self[0].requestNow() + " with " + KEY;
            String error = "{\"type\":\"error\",\"error\":{\"message\":" + new TextNode(said) + "}}";
            boolean inTheStream = status == 200;
            String body = inTheStream && form.type() != ProviderType.OLLAMA ? "data: " + error + "\n\n" : error + "\n";
            out.write(StandIn.answer(status, inTheStream ? form.contentType() : "application/json", body));
        })) {
            self[0] = server;
            ProviderConfig config = ProviderConfig.of(
                    "any",
                    form.type(),
                    URI.create("http://127.0.0.1:" + server.port() + form.path()),
                    Optional.of(new Secret(KEY)));
            return new HttpChatProvider(
                            config,
                            "the-model",
                            new ModelLimits(8000, 1000),
                            config.schemaFor(false),
                            new HttpTransport(Duration.ofSeconds(5)))
                    .chat(CALL, DEAF);
        }
    }

    @Test
    void saysWhichKeyIsWrongAndWhereOneIsMissing() {
        ErrorText named = new ErrorText(CALL, Optional.of(new Secret(KEY, "GROQ_API_KEY")));

        assertThat(named.ofKey(401)).isEqualTo(" (the key in GROQ_API_KEY is wrong)");
        assertThat(named.ofKey(403)).isEqualTo(" (the key in GROQ_API_KEY does not allow this)");
        assertThat(new ErrorText(CALL, Optional.empty()).ofKey(401)).contains("missing", "api_key_env");
    }
}
