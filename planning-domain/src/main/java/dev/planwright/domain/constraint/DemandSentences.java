package dev.planwright.domain.constraint;

import dev.planwright.domain.language.Sentences;
import dev.planwright.domain.language.Verbs;
import dev.planwright.domain.plan.WorkingTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts what somebody wrote into texts of one demand each. Thread-safe. */
final class DemandSentences {
    private static final Pattern NEW_DEMAND = Pattern.compile(
            ",? (?:and|but) (?=(?i:do not|don't|never|must not)\\b)|,? and (?=(?i:\\w+ [^,;]{2,60} (?:afterwards|at the end)[.!]?$))");
    private static final Pattern STARTS_DEMAND =
            Pattern.compile("(?i:do not|don't|never|no|always|at most|it must|there must|only|an?|every|all)\\b.*");
    private static final Pattern NEXT_DENIAL = Pattern.compile("(?i), (?=(?:no|never|do not|don't|not) )");
    private static final Pattern SUBJECT =
            Pattern.compile("(?i)^(.{2,80}?) (?:must|should|shall|may|can|is|are|has|have|needs?)\\b.*");
    private static final Pattern LISTED = Pattern.compile(
            "(?i)^([^,:]{3,80}?\\b(?:include|cover|contain|comprise|address)) ([^,:]{2,60}(?:, [^,:]{2,60})*),? and ([^,:]{2,60})$");
    private static final Pattern PLACED =
            Pattern.compile("(?i)\\b(?:before|after|prior|once|until|when|not?|never|without)\\b");
    private static final int MOST = 200;

    private final WorkingTime workingTime;

    DemandSentences(WorkingTime workingTime) {
        this.workingTime = workingTime;
    }

    /** The texts of one demand, at most 200. */
    List<String> of(String text) {
        return Sentences.of(text).stream()
                .flatMap(sentence -> clauses(sentence).stream())
                .flatMap(sentence -> coordinated(sentence).stream())
                .flatMap(sentence -> denials(sentence).stream())
                .flatMap(DemandSentences::listed)
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .limit(MOST)
                .toList();
    }

    /** A semicolon ends a demand where the next one starts as demands do, or is one by itself; else it goes on. */
    private List<String> clauses(String sentence) {
        List<String> clauses = new ArrayList<>();
        for (String clause : List.of(sentence.split(";\\s+"))) {
            if (clauses.isEmpty() || startsDemand(clause)) {
                clauses.add(clause);
            } else {
                int last = clauses.size() - 1;
                clauses.set(last, clauses.get(last) + "; " + clause);
            }
        }
        return clauses;
    }

    /** "Nodes are to be drained and must not be rebooted": the second demand is of the same subject. */
    private static List<String> coordinated(String sentence) {
        List<String> demands = new ArrayList<>();
        for (String part : List.of(NEW_DEMAND.split(sentence))) {
            Matcher subject = SUBJECT.matcher(sentence);
            boolean same = !demands.isEmpty() && part.regionMatches(true, 0, "must not", 0, 8) && subject.matches();
            demands.add(same ? subject.group(1) + " " + part.strip() : part);
        }
        return demands;
    }

    /** "No deletes, no restarts" are two demands, if each is one by itself; "no backup, no upgrade" is one. */
    private List<String> denials(String sentence) {
        List<String> parts = List.of(NEXT_DENIAL.split(sentence));
        return parts.size() > 1 && parts.stream().allMatch(this::isDemand) && !isOrder(sentence)
                ? parts
                : List.of(sentence);
    }

    /** "The plan must cover tests, training and documents" are three demands. */
    private static Stream<String> listed(String sentence) {
        Matcher listed = LISTED.matcher(sentence.replaceFirst("[.!]+$", ""));
        return listed.matches() && !PLACED.matcher(sentence).find()
                ? Stream.concat(Stream.of(listed.group(2).split(", ")), Stream.of(listed.group(3)))
                        .map(item -> listed.group(1) + " " + item)
                : Stream.of(sentence);
    }

    private boolean startsDemand(String clause) {
        String first = clause.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return STARTS_DEMAND.matcher(clause).matches()
                || (!first.equals("use") && (Verbs.isBase(first) || isDemand(clause)));
    }

    private boolean isOrder(String sentence) {
        return SentenceReader.read(sentence, workingTime) instanceof Demand.Require;
    }

    private boolean isDemand(String clause) {
        Demand read = SentenceReader.read(clause, workingTime);
        return !(read instanceof Demand.NotUnderstood || read instanceof Demand.NothingAsked);
    }
}
