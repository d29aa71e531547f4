package dev.planwright.llm;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.plan.Attempt;
import dev.planwright.domain.port.out.Budget;
import dev.planwright.domain.port.out.DraftEnd;
import dev.planwright.domain.port.out.DraftListener;
import dev.planwright.domain.port.out.PlanProposer;
import dev.planwright.domain.port.out.PromptPreviewing;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.request.PromptPreview;
import dev.planwright.llm.internal.chat.ChatCall;
import dev.planwright.llm.internal.chat.ChatEnd;
import dev.planwright.llm.internal.chat.ChatProvider;
import dev.planwright.llm.internal.chat.ChatSink;
import dev.planwright.llm.internal.chat.SchemaSupport;
import dev.planwright.llm.internal.prompt.Prompt;
import dev.planwright.llm.internal.prompt.PromptWriter;
import dev.planwright.llm.internal.reply.PlanReply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Proposes plans by a language model: asks for a plan, for the rest of one that broke off, for corrected steps or for the
 * parts of a step, and reports each step as soon as the model has written it. Thread-safe.
 */
public final class ChatPlanProposer implements PlanProposer, PromptPreviewing {
    private static final int HALVINGS = 2;
    private static final String BUDGET = "budget";

    private final ChatProvider provider;
    private final InstantSource clock;
    private final PromptWriter prompts = new PromptWriter();

    public ChatPlanProposer(ChatProvider provider, InstantSource clock) {
        this.provider = provider;
        this.clock = clock;
    }

    /** {@code provider:model}. */
    @Override
    public String name() {
        return provider.provider() + ":" + provider.model();
    }

    @Override
    public PromptPreview preview(ProposalTask task) {
        int window = provider.limits().contextTokens();
        Prompt prompt = prompt(task, window, provider.schemas())
                .orElseThrow(() -> new PlanningException(PlanningError.INVALID_REQUEST, tooLarge(window)));
        return new PromptPreview(
                name(),
                PromptWriter.VERSION,
                prompt.system(),
                prompt.user(),
                prompt.schema().map(schema -> schema.json()),
                prompt.tokens(),
                prompt.answerTokens(),
                window);
    }

    /** Asks; once more without what the provider refuses of the schema, and with half the prompt if it is too long for it. */
    @Override
    public DraftEnd propose(ProposalTask task, DraftListener listener) {
        if (task.mode() instanceof ProposalTask.Patch patch && !PromptWriter.canMend(patch, provider.schemas())) {
            return new DraftEnd.Declined("No step is at fault that could be said better.", List.of());
        }
        if (task.budget().isUsedUp()) {
            return new DraftEnd.BrokenOff(BUDGET);
        }
        int window = provider.limits().contextTokens();
        SchemaSupport support = provider.schemas();
        int halvings = 0;
        while (true) {
            Optional<Prompt> prompt = prompt(task, window, support);
            if (prompt.isEmpty()) {
                return isTooPoor(task, window, support)
                        ? new DraftEnd.BrokenOff(BUDGET, "too few tokens are left for an answer")
                        : new DraftEnd.Declined(tooLarge(window), List.of());
            }
            Answer answer = ask(prompt.get(), task, listener);
            ChatEnd.Reason reason = answer.end().reason();
            if (reason == ChatEnd.Reason.SCHEMA_REFUSED && support != SchemaSupport.NONE) {
                support = lower(support);
            } else if (reason == ChatEnd.Reason.TOO_LONG && halvings++ < HALVINGS) {
                window /= 2;
            } else {
                return answer.outcome(listener);
            }
        }
    }

    /** Whether only the budget stands against asking. */
    private boolean isTooPoor(ProposalTask task, int window, SchemaSupport support) {
        Budget rich = new Budget(Long.MAX_VALUE, task.budget().time());
        return prompt(task.within(rich), window, support).isPresent();
    }

    private String tooLarge(int window) {
        return "The task is too large for %s, which takes %,d tokens.".formatted(name(), window);
    }

    private Optional<Prompt> prompt(ProposalTask task, int window, SchemaSupport support) {
        return prompts.write(task, window, provider.limits().maxOutputTokens(), support);
    }

    /** The next lower form, or what the provider has remembered to take. */
    private SchemaSupport lower(SchemaSupport refused) {
        SchemaSupport known = provider.schemas();
        return refused == SchemaSupport.POSITIONAL && known != SchemaSupport.NONE
                ? SchemaSupport.ORDINARY
                : SchemaSupport.NONE;
    }

    private Answer ask(Prompt prompt, ProposalTask task, DraftListener listener) {
        prompt.cut().forEach(listener::onNote);
        PlanReply reply = new PlanReply(terms(prompt, task), listener);
        Instant begin = clock.instant();
        ChatEnd end = provider.chat(
                new ChatCall(
                        prompt.system(),
                        prompt.user(),
                        prompt.schema(),
                        prompt.answerTokens(),
                        task.budget().time()),
                new Sink(reply, listener));
        Answer answer = new Answer(reply, end, name());
        listener.onAttempt(new Attempt(
                provider.provider(),
                provider.model(),
                answer.word(),
                end.usage().input(),
                end.usage().output(),
                Duration.between(begin, clock.instant())));
        return answer;
    }

    private PlanReply.Terms terms(Prompt prompt, ProposalTask task) {
        boolean patch = task.mode() instanceof ProposalTask.Patch;
        return new PlanReply.Terms(
                name(),
                task.request().task(),
                prompt.numbered(),
                before(task.mode()),
                patch,
                prompt.pattern(),
                task.workingTime(),
                task.maxSteps());
    }

    private static List<StepDraft> before(ProposalTask.Mode mode) {
        if (mode instanceof ProposalTask.Continue onwards) {
            return onwards.finished().steps();
        }
        return mode instanceof ProposalTask.Patch patch ? patch.draft().steps() : List.of();
    }

    /** Reads the answer while it comes; what cannot become a plan any more is not paid for. */
    private record Sink(PlanReply reply, DraftListener listener) implements ChatSink {
        @Override
        public void onText(String piece) {
            reply.feed(piece);
        }

        @Override
        public void onReasoning(String piece) {
            // nothing of the answer
        }

        @Override
        public boolean isCancelled() {
            return reply.isUseless()
                    || listener.isCancelled()
                    || Thread.currentThread().isInterrupted();
        }
    }
}
