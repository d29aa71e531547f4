package dev.planwright.llm.internal.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.llm.config.ProviderConfig;
import dev.planwright.llm.config.ProviderType;
import dev.planwright.llm.config.Secret;
import dev.planwright.llm.config.Timeouts;
import dev.planwright.llm.internal.chat.ChatCall;
import dev.planwright.llm.internal.chat.ChatEnd;
import dev.planwright.llm.internal.chat.ChatEnd.Reason;
import dev.planwright.llm.internal.chat.ChatSink;
import dev.planwright.llm.internal.chat.ModelLimits;
import dev.planwright.llm.internal.chat.ReplySchema;
import dev.planwright.llm.internal.chat.SchemaSupport;
import dev.planwright.llm.internal.chat.TokenUsage;
import dev.planwright.llm.internal.transport.HttpTransport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpChatProviderTest {
    private static final String KEY = "sk-secret-0123456789";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final ReplySchema SCHEMA =
            new ReplySchema("plan", SchemaSupport.ORDINARY, () -> "{\"type\":\"object\",\"properties\":{}}");

    /** Keeps what was said; loses interest after so many pieces. */
    private static final class Heard implements ChatSink {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder thoughts = new StringBuilder();
        private boolean cancelled;
        private boolean cancelAtFirst;

        @Override
        public void onText(String piece) {
            text.append(piece);
            cancelled = cancelAtFirst;
        }

        @Override
        public void onReasoning(String piece) {
            thoughts.append(piece);
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }

    private final Heard heard = new Heard();

    private static Timeouts times(Duration first, Duration between) {
        return new Timeouts(Duration.ofSeconds(5), first, between, LONG);
    }

    private static HttpChatProvider provider(WireForm form, int port, Timeouts times) {
        ProviderConfig config = ProviderConfig.of(
                        form.type().code(),
                        form.type(),
                        URI.create("http://127.0.0.1:" + port + form.path()),
                        Optional.of(new Secret(KEY)))
                .withLimits(new ProviderConfig.Limits(times, 1, 10));
        return new HttpChatProvider(
                config,
                "the-model",
                new ModelLimits(8000, 1000),
                config.schemaFor(false),
                new HttpTransport(times.connect()));
    }

    private ChatEnd ask(WireForm form, StandIn server) {
        return ask(form, server, times(LONG, LONG));
    }

    private ChatEnd ask(WireForm form, StandIn server, Timeouts times) {
        return provider(form, server.port(), times).chat(call(), heard);
    }

    private static ChatCall call() {
        return new ChatCall("You plan.", "Plan the move.", Optional.of(SCHEMA), 1000, LONG);
    }

    private ChatEnd answered(WireForm form, String body) throws IOException {
        try (StandIn server = StandIn.answering(form.contentType(), body)) {
            return ask(form, server);
        }
    }

    @ParameterizedTest
    @EnumSource
    void handsOnTheTextOfAWholeAnswer(ProviderType type) throws IOException {
        WireForm form = new WireForm(type);

        ChatEnd end = answered(form, form.thought("hm") + form.piece("one ") + form.piece("two") + form.end());

        assertThat(end).isEqualTo(ChatEnd.complete(new TokenUsage(7, 5)));
        assertThat(heard.text).hasToString("one two");
        assertThat(heard.thoughts).hasToString("hm");
    }

    @ParameterizedTest
    @EnumSource
    void sendsModelPromptsSchemaLimitAndKey(ProviderType type) throws Exception {
        WireForm form = new WireForm(type);
        try (StandIn server = StandIn.answering(form.contentType(), form.end())) {
            ask(form, server);

            String request = server.request();
            assertThat(request)
                    .startsWith("POST " + form.path() + "/")
                    .contains("the-model", "You plan.", "Plan the move.", "1000");
            assertThat(request.replaceAll("\\s", "")).contains("\"type\":\"object\"");
            if (type != ProviderType.OLLAMA) {
                assertThat(request).contains(KEY);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void understandsAWholeAnswerFromAServerThatDoesNotStream(ProviderType type) throws IOException {
        WireForm form = new WireForm(type);
        try (StandIn server = StandIn.answering("application/json", form.whole("all of it"))) {
            assertThat(ask(form, server).reason()).isEqualTo(Reason.COMPLETE);
        }
        assertThat(heard.text).hasToString("all of it");
    }

    @ParameterizedTest
    @EnumSource
    void callsAnAnswerWithoutItsEndMarkTruncated(ProviderType type) throws IOException {
        WireForm form = new WireForm(type);

        assertThat(answered(form, form.piece("half")).reason()).isEqualTo(Reason.TRUNCATED);
        assertThat(heard.text).hasToString("half");
    }

    @ParameterizedTest
    @EnumSource
    void tellsThatTheLimitOfTokensWasReached(ProviderType type) throws IOException {
        WireForm form = new WireForm(type);

        assertThat(answered(form, form.piece("half") + form.endByLength()).reason())
                .isEqualTo(Reason.LENGTH);
    }

    @ParameterizedTest
    @EnumSource
    void tellsThatTheConnectionBroke(ProviderType type) throws IOException {
        WireForm form = new WireForm(type);
        try (StandIn server = new StandIn((out, connection) -> {
            String head =
                    "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: 9999\r\n\r\n".formatted(form.contentType());
            out.write((head + form.piece("half")).getBytes(UTF_8));
            out.flush();
        })) {
            assertThat(ask(form, server).reason()).isEqualTo(Reason.RESET);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesUpOnAProviderThatFallsSilent(ProviderType type) throws Exception {
        WireForm form = new WireForm(type);
        StandIn[] self = new StandIn[1];
        try (StandIn server = new StandIn((out, connection) -> {
            out.write(StandIn.streamHead(form.contentType()));
            out.write(form.piece("half").getBytes(UTF_8));
            self[0].awaitClose(connection);
        })) {
            self[0] = server;

            assertThat(ask(form, server, times(LONG, Duration.ofMillis(100))).reason())
                    .isEqualTo(Reason.STALL);
            assertThat(server.clientLeft().await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void commentsThatKeepAConnectionAliveAreNoSignOfLife() throws IOException {
        WireForm form = new WireForm(ProviderType.OPENAI);
        try (StandIn server = new StandIn((out, connection) -> {
            out.write(StandIn.streamHead(form.contentType()));
            while (true) { // until the client leaves
                out.write(": still here\n\n".getBytes(UTF_8));
                out.flush();
            }
        })) {
            assertThat(ask(form, server, times(Duration.ofMillis(200), LONG)).reason())
                    .isEqualTo(Reason.FIRST_TOKEN);
        }
    }

    @Test
    void aSinkThatCancelsClosesTheConnection() throws Exception {
        WireForm form = new WireForm(ProviderType.OPENAI);
        StandIn[] self = new StandIn[1];
        heard.cancelAtFirst = true;
        try (StandIn server = new StandIn((out, connection) -> {
            out.write(StandIn.streamHead(form.contentType()));
            out.write(form.piece("half").getBytes(UTF_8));
            self[0].awaitClose(connection);
        })) {
            self[0] = server;

            assertThat(ask(form, server).reason()).isEqualTo(Reason.CANCELLED);
            assertThat(server.clientLeft().await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void anInterruptEndsTheCallAndKeepsItsFlag() throws Exception {
        WireForm form = new WireForm(ProviderType.OPENAI);
        Thread caller = Thread.currentThread();
        StandIn[] self = new StandIn[1];
        try (StandIn server = new StandIn((out, connection) -> {
            caller.interrupt();
            self[0].awaitClose(connection);
        })) {
            self[0] = server;

            assertThat(ask(form, server).reason()).isEqualTo(Reason.CANCELLED);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(server.clientLeft().await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void tellsThatNobodyListens() throws IOException {
        WireForm form = new WireForm(ProviderType.OPENAI);
        StandIn gone = StandIn.answering("text/plain", "");
        gone.close();

        assertThat(ask(form, gone).reason()).isEqualTo(Reason.CONNECT);
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedKeyIsNamedWithoutShowingIt(ProviderType type) throws IOException {
        String body = "{\"error\":{\"message\":\"Incorrect API key provided: " + KEY + "\"}}";
        try (StandIn server =
                new StandIn((out, connection) -> out.write(StandIn.answer(401, "application/json", body)))) {
            ChatEnd end = ask(new WireForm(type), server);

            assertThat(end.reason()).isEqualTo(Reason.REFUSED);
            assertThat(end.message()).contains("401", "the key is wrong").doesNotContain(KEY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Retry-After: 7",
                "Date: Wed, 21 Oct 2026 07:27:53 GMT\r\nRetry-After: Wed, 21 Oct 2026 07:28:00 GMT"
            })
    void passesOnHowLongTheProviderAsksToWait(String headers) throws IOException {
        String answer = "HTTP/1.1 429 No\r\n" + headers + "\r\nContent-Length: 0\r\n\r\n";
        try (StandIn server = new StandIn((out, connection) -> out.write(answer.getBytes(UTF_8)))) {
            ChatEnd end = ask(new WireForm(ProviderType.ANTHROPIC), server);

            assertThat(end.reason()).isEqualTo(Reason.RATE_LIMIT);
            assertThat(end.retryAfter()).contains(Duration.ofSeconds(7));
        }
    }

    @Test
    void remembersThatASchemaWasRefused() throws Exception {
        String body = "{\"error\":{\"message\":\"Invalid schema for response_format\"}}";
        WireForm form = new WireForm(ProviderType.MISTRAL);
        try (StandIn server =
                new StandIn((out, connection) -> out.write(StandIn.answer(400, "application/json", body)))) {
            HttpChatProvider provider = provider(form, server.port(), times(LONG, LONG));

            assertThat(provider.chat(call(), heard).reason()).isEqualTo(Reason.SCHEMA_REFUSED);
            assertThat(provider.schemas()).isEqualTo(SchemaSupport.NONE);
            assertThat(server.request()).contains("json_schema");
        }
    }

    @Test
    void aFormThatIsNoLongerAskedForIsNotRememberedAsTheNextOne() throws Exception {
        String body = "{\"error\":{\"message\":\"Invalid schema for response_format\"}}";
        WireForm form = new WireForm(ProviderType.OPENAI);
        ChatCall positional = new ChatCall(
                "s", "u", Optional.of(new ReplySchema("plan", SchemaSupport.POSITIONAL, () -> "{}")), 100, LONG);
        try (StandIn server =
                new StandIn((out, connection) -> out.write(StandIn.answer(400, "application/json", body)))) {
            HttpChatProvider provider = provider(form, server.port(), times(LONG, LONG));
            SchemaSupport first = provider.schemas();

            provider.chat(positional, heard);
            provider.chat(positional, heard);

            assertThat(first).isEqualTo(SchemaSupport.POSITIONAL);
            assertThat(provider.schemas()).isEqualTo(SchemaSupport.ORDINARY);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400,SCHEMA_REFUSED,Invalid schema for response_format",
        "429,RATE_LIMIT,slow down",
        "402,REFUSED,no credits",
        "503,RATE_LIMIT,overloaded"
    })
    void anErrorWithItsStatusInsteadOfAnAnswerIsUnderstoodByTheStatus(String code, Reason reason, String message)
            throws IOException {
        String error = "data: {\"error\":{\"code\":%s,\"message\":\"%s\"}}\n\n".formatted(code, message);
        try (StandIn server =
                new StandIn((out, connection) -> out.write(StandIn.answer(200, "text/event-stream", error)))) {
            assertThat(ask(new WireForm(ProviderType.OPENAI), server).reason()).isEqualTo(reason);
        }
    }

    @Test
    void aPromptThatIsTooLongIsToldApart() throws IOException {
        String body =
                "{\"error\":{\"type\":\"exceed_context_size_error\",\"message\":\"the request exceeds the available context size\"}}";
        try (StandIn server =
                new StandIn((out, connection) -> out.write(StandIn.answer(400, "application/json", body)))) {
            assertThat(ask(new WireForm(ProviderType.OPENAI), server).reason()).isEqualTo(Reason.TOO_LONG);
        }
    }

    @Test
    void anErrorInMidAnswerKeepsWhatWasSaid() throws IOException {
        WireForm form = new WireForm(ProviderType.ANTHROPIC);

        ChatEnd end = answered(
                form,
                form.piece("half")
                        + "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}\n\n");

        assertThat(end.reason()).isEqualTo(Reason.RATE_LIMIT);
        assertThat(end.message()).contains("Overloaded");
        assertThat(heard.text).hasToString("half");
    }

    @Test
    void aWebPageIsNoAnswer() throws IOException {
        try (StandIn server = StandIn.answering("text/html", "<html>Please log in</html>")) {
            assertThat(ask(new WireForm(ProviderType.GEMINI), server).reason()).isEqualTo(Reason.INVALID);
        }
    }

    @Test
    void halvesOfACharacterThatComeApartArePutTogether() throws IOException {
        WireForm form = new WireForm(ProviderType.OPENAI);

        answered(form, form.piece("a\\ud83d") + form.piece("\\ude00b") + form.end());

        assertThat(heard.text).hasToString("a\uD83D\uDE00b");
    }

    @Test
    void unpacksAnAnswerThatCameCompressed() throws IOException {
        WireForm form = new WireForm(ProviderType.OPENAI);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write((form.piece("packed") + form.end()).getBytes(UTF_8));
        }
        try (StandIn server = new StandIn((out, connection) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
                    .formatted(form.contentType(), packed.size())
                    .getBytes(UTF_8));
            packed.writeTo(out);
        })) {
            assertThat(ask(form, server).reason()).isEqualTo(Reason.COMPLETE);
        }
        assertThat(heard.text).hasToString("packed");
    }

    @Test
    void anAnswerWithoutEndIsCutOffSoonAfterTheLimitThatItIgnores() throws IOException {
        WireForm form = new WireForm(ProviderType.OPENAI);
        byte[] piece = form.piece("again ".repeat(100)).getBytes(UTF_8);
        try (StandIn server = new StandIn((out, connection) -> {
            out.write(StandIn.streamHead(form.contentType()));
            while (true) { // until the client leaves
                out.write(piece);
            }
        })) {
            assertThat(ask(form, server).reason()).isEqualTo(Reason.LENGTH);
        }
        assertThat(heard.text.length()).isLessThanOrEqualTo(33_000);
    }

    @Test
    void aPieceOfMoreThanAMegabyteIsRefused() throws IOException {
        WireForm form = new WireForm(ProviderType.OPENAI);

        assertThat(answered(form, "data: " + " ".repeat(2 << 20) + "\n\n").reason())
                .isEqualTo(Reason.INVALID);
    }
}
