package dev.planwright.llm.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class SentOnceTest {
    @Test
    void givesTheWholeBodyAndItsLengthInBytes() {
        SentOnce body = new SentOnce("größer");
        Listener listener = new Listener(2);

        body.subscribe(listener);

        assertThat(body.contentLength()).isEqualTo(8);
        assertThat(listener.heard).containsExactly("größer", "end");
    }

    @Test
    void saysSoWhenItIsWantedAgain() {
        SentOnce body = new SentOnce("text");
        Listener again = new Listener(1);

        body.subscribe(new Listener(1));
        body.subscribe(again);

        assertThat(again.heard).containsExactly("a request is sent once only");
    }

    @Test
    void staysWholeForTheNextWhereTheFirstNeverAsked() {
        SentOnce body = new SentOnce("text");
        Listener next = new Listener(1);

        body.subscribe(new Listener(0));
        body.subscribe(next);

        assertThat(next.heard).containsExactly("text", "end");
    }

    /** Asks so many times. */
    private static final class Listener implements Flow.Subscriber<ByteBuffer> {
        private final int times;
        private final List<String> heard = new ArrayList<>();

        private Listener(int times) {
            this.times = times;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            for (int time = 0; time < times; time++) {
                subscription.request(1);
            }
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            heard.add(StandardCharsets.UTF_8.decode(bytes).toString());
        }

        @Override
        public void onError(Throwable error) {
            heard.add(error.getMessage());
        }

        @Override
        public void onComplete() {
            heard.add("end");
        }
    }
}
