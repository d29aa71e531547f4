package dev.planwright.llm;

import dev.planwright.domain.contract.PlanProposerContract;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.llm.internal.chat.ChatCall;
import dev.planwright.llm.internal.chat.ChatEnd;
import dev.planwright.llm.internal.chat.ChatProvider;
import dev.planwright.llm.internal.chat.ChatSink;
import dev.planwright.llm.internal.chat.ModelLimits;
import dev.planwright.llm.internal.chat.SchemaSupport;
import dev.planwright.llm.internal.chat.TokenUsage;
import java.time.InstantSource;

class ChatPlanProposerContractTest implements PlanProposerContract {

    /** Always says the same plan, in pieces of a few characters. */
    private static final class Steady implements ChatProvider {
        private static final String PLAN = "{\"title\": \"Upgrade\", \"description\": \"In four steps\", \"steps\":"
                + " [{\"id\": \"back-up\", \"name\": \"Back up\", \"estimate\": \"1h\"},{\"id\": \"rehearse\", \"name\":"
                + " \"Rehearse\", \"dependencies\": [\"back-up\"], \"estimate\": \"2h\"},{\"id\": \"upgrade\", \"name\":"
                + " \"Upgrade\", \"dependencies\": [\"rehearse\"], \"estimate\": \"1h\"},{\"id\": \"check\", \"name\":"
                + " \"Check\", \"dependencies\": [\"upgrade\"], \"estimate\": \"30m\"}]}";

        @Override
        public String provider() {
            return "steady";
        }

        @Override
        public String model() {
            return "m";
        }

        @Override
        public ModelLimits limits() {
            return new ModelLimits(32_000, 4_000);
        }

        @Override
        public SchemaSupport schemas() {
            return SchemaSupport.ORDINARY;
        }

        @Override
        public ChatEnd chat(ChatCall call, ChatSink sink) {
            for (int at = 0; at < PLAN.length(); at += 5) {
                if (sink.isCancelled()) {
                    return ChatEnd.of(ChatEnd.Reason.CANCELLED, TokenUsage.NONE, "cancelled");
                }
                sink.onText(PLAN.substring(at, Math.min(PLAN.length(), at + 5)));
            }
            return ChatEnd.complete(TokenUsage.NONE);
        }
    }

    @Override
    public PlanProposer proposer() {
        return new ChatPlanProposer(new Steady(), InstantSource.system());
    }
}
