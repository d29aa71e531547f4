package dev.planwright.llm.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.llm.internal.chat.ChatEnd.Reason;
import org.junit.jupiter.api.Test;

class ContactTest {
    private long now;
    private int tries;
    private final Contact contact = new Contact(() -> now);

    private String failing(int times, boolean heardMeanwhile) throws BrokenCall {
        return contact.reach(() -> {
            tries++;
            now += 15;
            if (heardMeanwhile) {
                contact.heard();
            }
            if (tries <= times) {
                throw new NotReached();
            }
            return "reached";
        });
    }

    @Test
    void whoAnswersOthersMeanwhileIsTriedAgain() throws BrokenCall {
        assertThat(failing(2, true)).isEqualTo("reached");
        assertThat(tries).isEqualTo(3);
    }

    @Test
    void whoAnswersNobodyCannotBeReached() {
        assertThatThrownBy(() -> failing(1, false)).isInstanceOf(NotReached.class);
        assertThat(tries).isEqualTo(1);
    }

    @Test
    void whatWasHeardBeforeTheTryTellsNothing() {
        contact.heard();

        assertThatThrownBy(() -> failing(1, false)).isInstanceOf(NotReached.class);
    }

    @Test
    void noTryIsMadeForEver() {
        assertThatThrownBy(() -> failing(99, true)).isInstanceOf(NotReached.class);
        assertThat(tries).isEqualTo(3);
    }

    @Test
    void whatElseGoesWrongIsNotTriedAgain() {
        assertThatThrownBy(() -> contact.reach(() -> {
                    tries++;
                    now += 15;
                    contact.heard();
                    throw new BrokenCall(Reason.CONNECT, "nothing listens at its address");
                }))
                .isInstanceOf(BrokenCall.class);
        assertThat(tries).isEqualTo(1);
    }
}
