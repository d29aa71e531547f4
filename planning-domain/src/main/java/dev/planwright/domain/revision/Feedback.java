package dev.planwright.domain.revision;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.EstimateText;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.error.Problem;
import dev.planwright.domain.language.Sentences;
import dev.planwright.domain.plan.StepStatus;
import dev.planwright.domain.plan.WorkingTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody says about a plan, sentence by sentence: changes of steps that it names, and wishes for the whole plan,
 * which are read as constraints are. Immutable, thread-safe.
 *
 * @param edits "Remove step 3", "The backup takes 4 hours", "Step 1 is done", in their order
 * @param wishes all other sentences
 */
public record Feedback(List<Edit> edits, List<String> wishes) {
    private static final Pattern REMOVE = Pattern.compile(
            "(?:please )?(?:remove|drop|delete|skip|leave out|cut out|omit|take out|get rid of|we (?:do not|don't) need|no need for)"
                    + " (?:the )?((?:steps? )?.+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAKES = Pattern.compile(
            "(?:the )?(.+?) (?:takes?|will take|should take|needs|lasts?|is estimated at)(?: about| around| only| rather)? (.+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STANDS = Pattern.compile(
            "(?:mark )?(?:the )?(.+?) (?:is|are|was|were|as|has been|have been)(?: already| now)?"
                    + " (done|finished|completed?|in progress|started|dropped|to ?do)",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, StepStatus> STATUSES = Map.of(
            "started", StepStatus.IN_PROGRESS,
            "in progress", StepStatus.IN_PROGRESS,
            "dropped", StepStatus.DROPPED,
            "todo", StepStatus.TODO,
            "to do", StepStatus.TODO);
    private static final int MOST_SENTENCES = 50;

    public Feedback {
        edits = List.copyOf(edits);
        wishes = List.copyOf(wishes);
    }

    /**
     * Reads feedback on steps.
     *
     * @throws PlanningException {@code INVALID_REQUEST} if there is none, there are more than 50 sentences, or one names a
     *     step to be removed that is not there, is done, or is not the only one of that name
     */
    public static Feedback read(String text, List<StepDraft> steps, WorkingTime workingTime) {
        List<String> sentences = Sentences.of(text).stream()
                .flatMap(sentence -> Stream.of(sentence.split(";\\s+")))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        if (sentences.isEmpty() || sentences.size() > MOST_SENTENCES) {
            throw refusal("must have from 1 to %d sentences".formatted(MOST_SENTENCES));
        }
        List<Edit> edits = new ArrayList<>();
        List<String> wishes = new ArrayList<>();
        Reader reader = new Reader(new NamedSteps(steps), steps, workingTime);
        sentences.forEach(sentence -> reader.edit(sentence).ifPresentOrElse(edits::add, () -> wishes.add(sentence)));
        return new Feedback(edits, wishes);
    }

    /** The same with the wishes in other words. */
    public Feedback withWishes(List<String> others) {
        return new Feedback(edits, others);
    }

    private static PlanningException refusal(String message) {
        return PlanningException.of(
                PlanningError.INVALID_REQUEST, "The feedback is not valid", List.of(new Problem("/feedback", message)));
    }

    private record Reader(NamedSteps named, List<StepDraft> steps, WorkingTime workingTime) {

        Optional<Edit> edit(String sentence) {
            String plain = sentence.replaceAll("[.!]+$", "");
            Matcher remove = REMOVE.matcher(plain);
            if (remove.matches()) {
                return Optional.of(removal(remove.group(1)));
            }
            Matcher takes = TAKES.matcher(plain);
            if (takes.matches()) {
                Optional<EstimateDraft> estimate = EstimateText.parse(takes.group(2), workingTime);
                Set<String> ids = named.of(takes.group(1));
                if (estimate.isEmpty() || ids.size() != 1) {
                    return Optional.empty();
                }
                refuseDone(ids);
                return Optional.of(new Edit.Takes(ids, estimate.get()));
            }
            Matcher stands = STANDS.matcher(plain);
            if (stands.matches() && !named.of(stands.group(1)).isEmpty()) {
                String word = stands.group(2).toLowerCase(Locale.ROOT);
                return Optional.of(
                        new Edit.Stands(named.of(stands.group(1)), STATUSES.getOrDefault(word, StepStatus.DONE)));
            }
            return Optional.empty();
        }

        private Edit removal(String words) {
            Set<String> ids = named.of(words);
            boolean several = words.matches("(?i)(?:all|both|steps)\\b.*|.*\\bsteps\\b.*");
            if (ids.isEmpty() || (ids.size() > 1 && !several)) {
                throw refusal("says to remove \"%s\", which %s: %s"
                        .formatted(
                                words,
                                ids.isEmpty() ? "names no step" : "fits more than one step",
                                String.join(", ", ids.isEmpty() ? idsOfAll() : List.copyOf(ids))));
            }
            refuseDone(ids);
            return new Edit.Remove(ids);
        }

        private void refuseDone(Set<String> ids) {
            steps.stream()
                    .filter(step -> ids.contains(step.id()) && step.status() == StepStatus.DONE)
                    .findFirst()
                    .ifPresent(done -> {
                        throw refusal("would change %s, which is done".formatted(done.id()));
                    });
        }

        private List<String> idsOfAll() {
            return steps.stream().limit(20).map(StepDraft::id).toList();
        }
    }
}
