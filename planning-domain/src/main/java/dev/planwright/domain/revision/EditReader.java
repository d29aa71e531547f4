package dev.planwright.domain.revision;

import dev.planwright.domain.draft.EstimateDraft;
import dev.planwright.domain.draft.EstimateText;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.StepStatus;
import dev.planwright.domain.plan.WorkingTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a sentence as a change of steps that it names. Thread-safe. */
record EditReader(NamedSteps named, List<StepDraft> steps, WorkingTime workingTime) {
    private static final Pattern REMOVE = Pattern.compile(
            "(?:please )?(?:remove|drop|delete|skip|leave out|cut out|omit|take out|get rid of|we (?:do not|don't) need|no need for)"
                    + " (?:the )?((?:steps? )?.+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAKES = Pattern.compile(
            "(?:the )?(.+?) (?:takes?|will take|should take|needs|lasts?|is estimated at)(?: about| around| only| rather)? (.+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STANDS = Pattern.compile(
            "(?:mark (?:the )?(?<marked>.+?)(?: as)?|(?:the )?(?<said>.+?) (?:is|are|was|were|has been|have been)(?: already| now)?)"
                    + " (?<status>done|finished|completed?|in progress|started|dropped|to ?do)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RENAME =
            Pattern.compile("(?:please )?rename (?:the )?(.+?) (?:to|as|into) (.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDER = Pattern.compile(
            "(?:please )?(?<verb>move |put |place |do |run |start )?(?:the )?(?<one>.+?)(?: (?:must|should|has to|have to|needs? to))?"
                    + "(?:(?: (?:only )?(?:comes?|goe?s?|happens?|runs?|starts?|be done))?"
                    + " (?:to )?(?:right |directly |only )?(?:(?<before>before)|after)| (?:waits? for|depends? on))"
                    + " (?:the )?(?<other>.+?)(?: (?:is|was|has been) (?:done|finished|completed?|over))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTES = Pattern.compile("^[\"'`\u201c]+|[\"'`\u201d]+$");
    private static final Map<String, StepStatus> STATUSES = Map.of(
            "started", StepStatus.IN_PROGRESS,
            "in progress", StepStatus.IN_PROGRESS,
            "dropped", StepStatus.DROPPED,
            "todo", StepStatus.TODO,
            "to do", StepStatus.TODO);

    /** What a sentence changes, if it is a change of steps that are there. */
    Optional<Edit> read(String sentence) {
        String plain = sentence.replaceAll("[.!]+$", "");
        Matcher remove = REMOVE.matcher(plain);
        if (remove.matches()) {
            return Optional.of(removal(remove.group(1)));
        }
        return duration(plain).or(() -> standing(plain)).or(() -> name(plain)).or(() -> order(plain));
    }

    private Edit removal(String words) {
        Set<String> ids = named.of(words);
        boolean several = words.matches("(?i)(?:all|both|steps)\\b.*|.*\\bsteps\\b.*");
        if (ids.isEmpty()) {
            throw Feedback.refusal("says to remove \"%s\", which names no step; there are: %s"
                    .formatted(words, String.join(", ", idsOfAll())));
        }
        if (ids.size() > 1 && !several) {
            throw Feedback.refusal("says to remove \"%s\", which fits more than one step: %s"
                    .formatted(words, String.join(", ", ids)));
        }
        refuseDone(ids);
        return new Edit.Remove(ids);
    }

    private Optional<Edit> duration(String sentence) {
        Matcher takes = TAKES.matcher(sentence);
        Optional<EstimateDraft> estimate =
                takes.matches() ? EstimateText.parse(takes.group(2), workingTime) : Optional.empty();
        return estimate.flatMap(value -> open(takes.group(1)).map(id -> new Edit.Takes(Set.of(id), value)));
    }

    private Optional<Edit> standing(String sentence) {
        Matcher stands = STANDS.matcher(sentence);
        if (!stands.matches()) {
            return Optional.empty();
        }
        @Nullable String marked = stands.group("marked");
        Set<String> ids = named.of(marked == null ? stands.group("said") : marked);
        StepStatus status = STATUSES.getOrDefault(stands.group("status").toLowerCase(Locale.ROOT), StepStatus.DONE);
        return ids.isEmpty() ? Optional.empty() : Optional.of(new Edit.Stands(ids, status));
    }

    private Optional<Edit> name(String sentence) {
        Matcher rename = RENAME.matcher(sentence);
        if (!rename.matches()) {
            return Optional.empty();
        }
        String name = QUOTES.matcher(rename.group(2)).replaceAll("").strip();
        return name.isEmpty() ? Optional.empty() : open(rename.group(1)).map(id -> new Edit.Rename(Set.of(id), name));
    }

    /** Only what plainly speaks of the plan's steps: any other order is a demand, which holds for later revisions too. */
    private Optional<Edit> order(String sentence) {
        Matcher order = ORDER.matcher(sentence);
        if (!order.matches()) {
            return Optional.empty();
        }
        Optional<String> one = one(order.group("one"));
        Optional<String> other = one(order.group("other"));
        @Nullable String verb = order.group("verb");
        boolean ofSteps = NamedSteps.areIn(sentence) || (verb != null && verb.matches("(?i)(?:move|put|place) "));
        if (!ofSteps || one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        boolean before = order.group("before") != null;
        String later = before ? other.get() : one.get();
        refuseDone(Set.of(later));
        return Optional.of(new Edit.After(later, before ? one.get() : other.get()));
    }

    private Optional<String> one(String words) {
        Set<String> ids = named.of(words);
        return ids.size() == 1 ? Optional.of(ids.iterator().next()) : Optional.empty();
    }

    /** The one step that is meant, which may be changed. */
    private Optional<String> open(String words) {
        Optional<String> id = one(words);
        id.ifPresent(found -> refuseDone(Set.of(found)));
        return id;
    }

    private void refuseDone(Set<String> ids) {
        steps.stream()
                .filter(step -> ids.contains(step.id()) && step.status() == StepStatus.DONE)
                .findFirst()
                .ifPresent(done -> {
                    throw Feedback.refusal("would change %s, which is done".formatted(done.id()));
                });
    }

    private List<String> idsOfAll() {
        return steps.stream().limit(20).map(StepDraft::id).toList();
    }
}
