package dev.planwright.domain.constraint;

import dev.planwright.domain.language.Sentences;
import dev.planwright.domain.language.Traces;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.JsonPointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds what the words of a task demand of the plan: no interruption, an end, a team. A sentence that tells what an alert
 * or a system does ("the alert fires if it is not back within 5 minutes") bounds that, and no plan. Stateless.
 */
final class TaskDemands {
    private static final int MOST_SENTENCES = 50;
    private static final Pattern OBLIGATION = Pattern.compile(
            "\\b(?:must|should|shall|needs?|has to|have to|want(?:s|ed)?|deadline|timeline|required?|we (?:have|only have)|you have|please|aim|goal|target)\\b");
    private static final Pattern TELLING = Pattern.compile(
            "\\b(?:will|would|has|have been|had|was|were|is|are|can|could|may|might|does|did|fires?|fired|triggers?|indicates?|means|detects?|happens|occurs?|crossed|becomes?|became|exceed(?:s|ed)|increas(?:es|ed))\\b");

    /** One of these, or a digit, stands wherever a limit is set. */
    private static final Traces LIMITS = Traces.of(
            "hour",
            "minute",
            "second",
            "day",
            "week",
            "month",
            "down",
            "offline",
            "outage",
            "interrupt",
            "break",
            "avail",
            "online",
            "reachable",
            "stay",
            "remain",
            "kept",
            "notice",
            "feel",
            "affect",
            "impact",
            "disturb",
            "alone",
            "own",
            "myself",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "teen",
            "twent",
            "dozen",
            "single");

    private TaskDemands() {}

    static List<Constraint> read(String task, WorkingTime workingTime) {
        List<Constraint> found = new ArrayList<>();
        Sentences.of(task).stream()
                .limit(MOST_SENTENCES)
                .filter(TaskDemands::mayLimit)
                .forEach(sentence -> SentenceReader.limit(sentence, workingTime)
                        .filter(demand -> isOfThePlan(demand, sentence.toLowerCase(Locale.ROOT)))
                        .ifPresent(demand ->
                                found.add(new Constraint(JsonPointer.ROOT, "/task_description", sentence, demand))));
        return found;
    }

    /** A glance that spares most tasks the patterns of limits, which take longer to prepare than all else before the search. */
    private static boolean mayLimit(String sentence) {
        return sentence.chars().anyMatch(Character::isDigit) || LIMITS.isIn(sentence.toLowerCase(Locale.ROOT));
    }

    private static boolean isOfThePlan(Demand demand, String sentence) {
        if (demand instanceof Demand.FinishWithin) {
            return OBLIGATION.matcher(sentence).find()
                    || !TELLING.matcher(sentence).find();
        }
        return demand instanceof Demand.DowntimeWithin || demand instanceof Demand.TeamOf;
    }
}
