package dev.planwright.llm.internal.reply;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.RiskDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.out.DraftListener;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.llm.internal.prompt.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One answer to the question for a plan, for the rest of it or for a patch. Not thread-safe. */
public final class PlanReply {
    private final Terms terms;
    private final DraftListener listener;
    private final ReplyReader reader;
    private final PatternSteps pattern;
    private final StepReading reading;
    private final Corrections corrections;
    private final List<StepDraft> steps = new ArrayList<>();
    private final PlanFields fields;
    private boolean headIsOut;

    public PlanReply(Terms terms, DraftListener listener) {
        this.terms = terms;
        this.listener = listener;
        KnownSteps known = new KnownSteps(terms.numbered(), terms.before(), terms.patch());
        this.pattern = new PatternSteps(terms.pattern(), terms.numbered(), terms.patch() ? List.of() : terms.before());
        this.reading = new StepReading(known, terms.workingTime(), pattern, terms.model(), this::note);
        this.fields = new PlanFields(terms.task(), known, this::note);
        this.corrections = new Corrections(terms.patch() ? terms.before() : List.of(), terms.numbered());
        this.reader = new ReplyReader(new Parts());
    }

    /**
     * What is known of an answer before it comes. Immutable.
     *
     * @param model {@code provider:model}
     * @param task what was to be planned
     * @param numbered whether the model had to use mere numbers as ids
     * @param before the steps that are there already, and may be spoken of
     * @param patch whether those are to be said anew; otherwise a step that is there already is passed over
     * @param pattern the plan of a playbook that the model was shown
     * @param maxSteps how many steps the whole plan may have; one more is read, so that it shows that there are too many
     */
    public record Terms(
            String model,
            String task,
            boolean numbered,
            List<StepDraft> before,
            boolean patch,
            Optional<Shown> pattern,
            WorkingTime workingTime,
            int maxSteps) {
        public Terms {
            before = List.copyOf(before);
        }
    }

    /** Takes the next piece of the answer. */
    public void feed(String piece) {
        reader.feed(piece);
    }

    /** Whether the answer holds a whole plan, patch or rest. */
    public boolean isWhole() {
        return reader.state() == ReplyReader.State.WHOLE || hasTooManySteps();
    }

    /** Whether all steps are there, whatever is missing behind them. */
    public boolean hasAllSteps() {
        return reader.hasAllSteps();
    }

    /** Whether there is no use in reading on: the answer is no JSON, endless, or has more steps than may be. */
    public boolean isUseless() {
        return reader.state() == ReplyReader.State.BROKEN || reader.isTooLong() || hasTooManySteps();
    }

    private boolean hasTooManySteps() {
        return size() > terms.maxSteps();
    }

    /** How many steps the whole plan has so far. */
    private int size() {
        return steps.size() + (terms.patch() ? 0 : terms.before().size());
    }

    /** Whether the steps have begun. */
    public boolean hasBegun() {
        return reader.hasSteps();
    }

    /** Whether an answer without new steps says something: that nothing is missing of the plan that is there. */
    public boolean mayBeEmpty() {
        return !terms.before().isEmpty();
    }

    /** The steps that have been reported. */
    public List<StepDraft> steps() {
        return List.copyOf(steps);
    }

    /** What the model asks, if it asks instead of planning. */
    public List<String> questions() {
        return fields.list("questions").stream().limit(5).toList();
    }

    /** What was said, so far, as a draft; what it leaves open of the plan as a whole is that of the playbook that it follows. */
    public PlanDraft draft() {
        Optional<PlanDraft> followed = pattern.carrying(size());
        String description = fields.description();
        return new PlanDraft(
                fields.title(),
                description.isEmpty() ? followed.map(PlanDraft::description).orElse("") : description,
                steps,
                either(fields.list("prerequisites"), followed.map(PlanDraft::prerequisites)),
                either(fields.list("successcriteria"), followed.map(PlanDraft::successCriteria)),
                either(fields.list("assumptions"), followed.map(PlanDraft::assumptions)),
                open(),
                either(fields.risks(), followed.map(this::risks)),
                List.of(),
                playbooks(),
                followed.map(PlanDraft::roundTheClock).orElse(false));
    }

    private static <T> List<T> either(List<T> own, Optional<List<T>> others) {
        return own.isEmpty() ? others.orElse(List.of()) : own;
    }

    private List<String> open() {
        return Stream.concat(fields.list("openquestions").stream(), fields.list("questions").stream())
                .distinct()
                .toList();
    }

    private List<String> playbooks() {
        Set<String> playbooks = new TreeSet<>();
        Stream.concat(terms.before().stream(), steps.stream())
                .flatMap(step -> step.source().stream())
                .forEach(source -> pattern.playbook(source).ifPresent(playbooks::add));
        return List.copyOf(playbooks);
    }

    /** The risks of a playbook, but for those of steps that were not taken over. */
    private List<RiskDraft> risks(PlanDraft playbook) {
        return playbook.riskRegister().stream()
                .filter(risk -> risk.stepId().isEmpty()
                        || pattern.following(risk.stepId().get()).isPresent())
                .map(risk -> new RiskDraft(
                        risk.stepId().flatMap(pattern::following),
                        risk.risk(),
                        risk.likelihood(),
                        risk.impact(),
                        risk.mitigation()))
                .toList();
    }

    private void note(String what) {
        listener.onNote(new Finding(
                FindingCode.REPLY_FORM,
                Severity.INFO,
                Optional.empty(),
                "",
                "the answer of %s %s; it was understood all the same".formatted(terms.model(), what)));
    }

    /** Takes the parts of the answer. */
    private final class Parts implements ReplyHandler {
        @Override
        public void onField(String name, ContextValue value) {
            fields.take(name, value);
        }

        @Override
        public void onStep(String key, ContextValue.Fields step) {
            if (hasTooManySteps() || listener.isCancelled()) {
                return;
            }
            if (!headIsOut && !fields.title().isEmpty()) {
                headIsOut = true;
                listener.onHead(fields.title(), fields.description());
            }
            reading.read(key, step).map(corrections::complete).ifPresent(draft -> {
                steps.add(draft);
                listener.onStep(draft);
            });
        }

        @Override
        public void onNoPlan() {
            fields.startAgain();
        }

        @Override
        public void onForm(String what) {
            note(what);
        }
    }
}
