package dev.planwright.domain.constraint;

import dev.planwright.domain.language.Sentences;
import dev.planwright.domain.language.Traces;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.request.JsonPointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** One of these stands wherever time, an interruption or people are limited, unless a unit of time is a letter. */
    private static final Traces LIMITS = Traces.of(
            "hour",
            "hr",
            "min",
            "sec",
            "day",
            "week",
            "month",
            "fortnight",
            "year",
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
            "keep",
            "kept",
            "notice",
            "feel",
            "affect",
            "impact",
            "disturb",
            "people",
            "person",
            "staff",
            "engineer",
            "technician",
            "operator",
            "colleague",
            "member",
            "specialist",
            "expert",
            "admin",
            "developer",
            "dba",
            "sre",
            "responder",
            "contractor",
            "employee",
            "worker",
            "electrician",
            "plumber",
            "nurse",
            "doctor",
            "cook",
            "chef",
            "helper",
            "volunteer",
            "hands",
            "guys",
            "team",
            "crew",
            "shift",
            "group",
            "squad",
            " us",
            "alone",
            " own",
            "myself");

    private TaskDemands() {}

    static List<Constraint> read(String task, WorkingTime workingTime, KeyReader keys) {
        List<Constraint> found = new ArrayList<>();
        Sentences.of(task).stream()
                .limit(MOST_SENTENCES)
                .forEach(sentence -> demand(sentence, workingTime, keys)
                        .ifPresent(demand ->
                                found.add(new Constraint(JsonPointer.ROOT, "/task_description", sentence, demand))));
        return found;
    }

    private static Optional<Demand> demand(String sentence, WorkingTime workingTime, KeyReader keys) {
        Optional<Demand> limit = mayLimit(sentence) ? SentenceReader.limit(sentence, workingTime) : Optional.empty();
        return limit.or(() -> keys.dueOfTask(sentence))
                .filter(demand -> isOfThePlan(demand, sentence.toLowerCase(Locale.ROOT)));
    }

    /** A glance that spares most tasks the patterns of limits, which take longer to prepare than all else before the search. */
    static boolean mayLimit(String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        return LIMITS.isIn(lower) || countsLetters(lower);
    }

    /** "3h", "90 s". */
    private static boolean countsLetters(String text) {
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1) == ' ' && i > 1 ? text.charAt(i - 2) : text.charAt(i - 1);
            boolean unit = "smhd".indexOf(text.charAt(i)) >= 0;
            boolean ends = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
            if (unit && ends && Character.isDigit(before)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfThePlan(Demand demand, String sentence) {
        if (demand instanceof Demand.FinishWithin) {
            return OBLIGATION.matcher(sentence).find()
                    || !TELLING.matcher(sentence).find();
        }
        return demand instanceof Demand.DowntimeWithin || demand instanceof Demand.TeamOf;
    }
}
