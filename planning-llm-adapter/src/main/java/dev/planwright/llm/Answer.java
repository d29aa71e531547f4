package dev.planwright.llm;

import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.DraftListener;
import dev.planwright.llm.internal.chat.ChatEnd;
import dev.planwright.llm.internal.prompt.PromptWriter;
import dev.planwright.llm.internal.reply.PlanReply;
import java.util.Optional;

/**
 * What became of one call. An answer is whole if its JSON is closed, or if the list of its steps is: a plan that lacks
 * steps is never called finished, whatever the provider says of its end.
 */
record Answer(PlanReply reply, ChatEnd end, String model) {

    private boolean isWhole() {
        return reply.isWhole() || reply.hasAllSteps();
    }

    private boolean asks() {
        return reply.steps().isEmpty() && !reply.questions().isEmpty() && end.reason() == ChatEnd.Reason.COMPLETE;
    }

    /** The outcome in one word, for the list of attempts. */
    String word() {
        return asks() ? "questions" : isWhole() && !lacksSteps() ? "finished" : reason();
    }

    /** No steps are an answer only to the question for what is missing of a plan. */
    private boolean lacksSteps() {
        return reply.steps().isEmpty() && !reply.mayBeEmpty();
    }

    private String reason() {
        boolean ended = end.reason() == ChatEnd.Reason.COMPLETE || end.reason() == ChatEnd.Reason.CANCELLED;
        if (!ended) {
            return end.reason().code();
        }
        boolean unreadable = reply.isUseless() || lacksSteps() || !reply.hasBegun();
        return unreadable ? ChatEnd.Reason.INVALID.code() : ChatEnd.Reason.TRUNCATED.code();
    }

    DraftEnd outcome(DraftListener listener) {
        if (listener.isCancelled() || Thread.currentThread().isInterrupted()) {
            return new DraftEnd.BrokenOff(ChatEnd.Reason.CANCELLED.code());
        }
        if (asks()) {
            return reply.mayBeEmpty()
                    ? new DraftEnd.BrokenOff(ChatEnd.Reason.INVALID.code(), "it asks back in the midst of a plan")
                    : new DraftEnd.Questions(reply.questions());
        }
        if (!isWhole() || lacksSteps()) {
            return new DraftEnd.BrokenOff(reason(), message());
        }
        if (!reply.isWhole()) {
            listener.onNote(new Finding(
                    FindingCode.REPLY_FORM,
                    Severity.INFO,
                    Optional.empty(),
                    "",
                    "the answer of %s ended after the last step; what it would have said of the plan as a whole is missing"
                            .formatted(model)));
        }
        return new DraftEnd.Finished(reply.draft(), Optional.of(PromptWriter.VERSION));
    }

    private String message() {
        if (!end.message().isEmpty()) {
            return end.message();
        }
        return reason().equals(ChatEnd.Reason.INVALID.code()) ? "the answer is no plan in JSON" : "";
    }
}
