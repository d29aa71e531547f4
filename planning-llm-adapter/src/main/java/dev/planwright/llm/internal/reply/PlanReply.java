package dev.planwright.llm.internal.reply;

import dev.planwright.domain.draft.PlanDraft;
import dev.planwright.domain.draft.RiskDraft;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.plan.Level;
import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.out.DraftListener;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.llm.internal.prompt.Shown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** One answer to the question for a plan, for the rest of it or for a patch. Not thread-safe. */
public final class PlanReply {
    private final Terms terms;
    private final DraftListener listener;
    private final ReplyReader reader;
    private final PatternSteps pattern;
    private final StepReading reading;
    private final KnownSteps known;
    private final Corrections corrections;
    private final List<StepDraft> steps = new ArrayList<>();
    private final Map<String, ContextValue> fields = new LinkedHashMap<>();
    /** Names of the fields that the object says which is being read. */
    private final Set<String> said = new HashSet<>();

    private boolean headIsOut;

    public PlanReply(Terms terms, DraftListener listener) {
        this.terms = terms;
        this.listener = listener;
        this.known = new KnownSteps(terms.numbered(), terms.before(), terms.patch());
        this.pattern = new PatternSteps(terms.pattern(), terms.numbered(), terms.patch() ? List.of() : terms.before());
        this.reading = new StepReading(known, terms.workingTime(), pattern, terms.model(), this::note);
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
        int others = terms.patch() ? 0 : terms.before().size();
        return others + steps.size() > terms.maxSteps();
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
        return list("questions").stream().limit(5).toList();
    }

    /** What was said, so far, as a draft; what it leaves open of the plan as a whole is that of the playbook that it follows. */
    public PlanDraft draft() {
        int others = terms.patch() ? 0 : terms.before().size();
        Optional<PlanDraft> followed = pattern.carrying(others + steps.size());
        return new PlanDraft(
                title(),
                description().isEmpty() ? followed.map(PlanDraft::description).orElse("") : description(),
                steps,
                either(list("prerequisites"), followed.map(PlanDraft::prerequisites)),
                either(list("successcriteria"), followed.map(PlanDraft::successCriteria)),
                either(list("assumptions"), followed.map(PlanDraft::assumptions)),
                open(),
                either(risks(), followed.map(this::risks)),
                List.of(),
                playbooks(),
                followed.map(PlanDraft::roundTheClock).orElse(false));
    }

    private static <T> List<T> either(List<T> own, Optional<List<T>> others) {
        return own.isEmpty() ? others.orElse(List.of()) : own;
    }

    private List<String> open() {
        return Stream.concat(list("openquestions").stream(), list("questions").stream())
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

    private String title() {
        return Texts.line(text("title"), 200);
    }

    /** An overview that only repeats the title or the task is none. */
    private String description() {
        String description = text("description");
        NameWords words = NameWords.of(description);
        boolean repeats = words.equals(NameWords.of(title())) || words.equals(NameWords.of(terms.task()));
        return repeats ? "" : description;
    }

    private String text(String name) {
        ContextValue value = fields.get(name);
        return value == null ? "" : Texts.words(value);
    }

    private List<String> list(String name) {
        ContextValue value = fields.get(name);
        return value == null ? List.of() : Texts.list(value);
    }

    private List<RiskDraft> risks() {
        return fields.get("riskregister") instanceof ContextValue.Items items
                ? items.values().stream()
                        .map(this::risk)
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private Optional<RiskDraft> risk(ContextValue value) {
        if (!(value instanceof ContextValue.Fields risk)) {
            return Optional.of(Texts.words(value))
                    .filter(text -> !text.isEmpty())
                    .map(text -> new RiskDraft(
                            Optional.empty(), text, Optional.empty(), Optional.empty(), Optional.empty()));
        }
        Function<String, Optional<String>> of = name ->
                Optional.ofNullable(risk.values().get(name)).map(Texts::words).filter(text -> !text.isEmpty());
        return of.apply("risk")
                .or(() -> of.apply("description"))
                .map(text -> new RiskDraft(
                        of.apply("step_id").map(known::meant),
                        text,
                        of.apply("likelihood").flatMap(Level::parse),
                        of.apply("impact").flatMap(Level::parse),
                        of.apply("mitigation")));
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
            ContextValue.Fields one = new ContextValue.Fields(Map.of(name, value));
            Spelling.known(one, Spelling.OF_PLAN, PlanReply.this::note).forEach((field, named) -> {
                if (said.add(field)) {
                    fields.put(field, named.value());
                }
            });
        }

        @Override
        public void onStep(String key, ContextValue.Fields step) {
            if (hasTooManySteps() || listener.isCancelled()) {
                return;
            }
            if (!headIsOut && !title().isEmpty()) {
                headIsOut = true;
                listener.onHead(title(), description());
            }
            reading.read(key, step).map(corrections::complete).ifPresent(draft -> {
                steps.add(draft);
                listener.onStep(draft);
            });
        }

        @Override
        public void onNoPlan() {
            said.clear();
        }

        @Override
        public void onForm(String what) {
            note(what);
        }
    }
}
