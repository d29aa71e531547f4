package dev.planwright.domain.revision;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.error.Problem;
import dev.planwright.domain.language.Sentences;
import dev.planwright.domain.plan.WorkingTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody says about a plan, sentence by sentence. Immutable, thread-safe.
 *
 * @param edits "Remove step 3", "The backup takes 4 hours", "Step 1 is done": changes of steps, in their order
 * @param requests "Split step 7": what else is to become of steps, which no rule does
 * @param wishes all other sentences, which are read as constraints are; they hold for later revisions too
 */
public record Feedback(List<Edit> edits, List<String> requests, List<String> wishes) {
    /** What a sentence is about that begins with steps, or with what is to be done with them. */
    private static final Pattern ABOUT_STEPS = Pattern.compile(
            "(?:please )?(?:(?!before|after|until|once|when|while)[a-z]+ )?(?:the )?(?:order of )?steps? #?\\d.*",
            Pattern.CASE_INSENSITIVE);

    private static final int MOST_SENTENCES = 50;

    public Feedback {
        edits = List.copyOf(edits);
        requests = List.copyOf(requests);
        wishes = List.copyOf(wishes);
    }

    /**
     * Reads feedback on steps.
     *
     * @throws PlanningException {@code INVALID_REQUEST} if there is none, there are more than 50 sentences, or one numbers
     *     a step that is not there, would change one that is done, or names one to be removed that is not there or is not
     *     the only one of that name
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
        List<String> requests = new ArrayList<>();
        List<String> wishes = new ArrayList<>();
        NamedSteps named = new NamedSteps(steps);
        EditReader reader = new EditReader(named, steps, workingTime);
        for (String sentence : sentences) {
            named.missingIn(sentence).ifPresent(missing -> {
                throw refusal("speaks of %s; the plan has %d steps".formatted(missing, steps.size()));
            });
            Optional<Edit> edit = reader.read(sentence);
            edit.ifPresent(edits::add);
            if (edit.isEmpty()) {
                (isAboutSteps(sentence) ? requests : wishes).add(named.spelledOut(sentence));
            }
        }
        return new Feedback(edits, requests, wishes);
    }

    private static boolean isAboutSteps(String sentence) {
        return ABOUT_STEPS.matcher(sentence).matches() && NamedSteps.areIn(sentence);
    }

    /** Whether there is more in it than edits. */
    public boolean asksForMore() {
        return !requests.isEmpty() || !wishes.isEmpty();
    }

    /** The same with requests and wishes in other words. */
    public Feedback inOtherWords(List<String> otherRequests, List<String> otherWishes) {
        return new Feedback(edits, otherRequests, otherWishes);
    }

    static PlanningException refusal(String message) {
        return PlanningException.of(
                PlanningError.INVALID_REQUEST, "The feedback is not valid", List.of(new Problem("/feedback", message)));
    }
}
