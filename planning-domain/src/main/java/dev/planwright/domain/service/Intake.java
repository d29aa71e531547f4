package dev.planwright.domain.service;

import dev.planwright.domain.check.Quoted;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides whether a task says what it is about. One of nothing but {@link VagueWords} does not, unless the context names
 * the object or tells what is wanted. A task that names a kind of object ("the application") is planned: the plan states
 * its assumptions and open questions. Thread-safe.
 */
final class Intake {
    private Intake() {}

    /** Objects that vague words name together. Made when a task has no other words, which few have. */
    private static final class VagueObjects {
        /** "Set up a staging environment", but not "deploy to the staging environment": there it is only the place. */
        private static final Pattern ENVIRONMENT_AS_OBJECT = Pattern.compile(
                "(?i)(?<!\\b(?:to|in|on|into|onto|for|from|at)\\s{1,3})(?<!\\b(?:to|in|on|into|onto|for|from|at)"
                        + "\\s{1,3}(?:the|a|an|our|my|your)\\s{1,3})"
                        + "\\b(?:staging|production|test(?:ing)?|dev(?:elopment)?)\\s+environments?\\b");

        /** Vague words that name a kind of work when they stand together. */
        private static final Pattern KIND_OF_WORK = Pattern.compile(
                "(?i)\\b(?:performance|security|quality|release|cost|usability|reliability|incident)\\s+(?:test(?:s|ing)?|review"
                        + "|planning|optimi[sz]ation|management|response|process)\\b|\\bhigh availability\\b");

        /** A language whose name is a vague word; within a sentence it is written with a capital. */
        private static final Pattern GO =
                Pattern.compile("(?<=\\w\\s)Go(?=\\s+\\d|\\s+(?:to|from|service|modules?)\\b)");

        static boolean areIn(String text) {
            return ENVIRONMENT_AS_OBJECT.matcher(text).find()
                    || KIND_OF_WORK.matcher(text).find()
                    || GO.matcher(text).find();
        }
    }

    /** The questions to ask back, if the task is too vague. */
    static Optional<PlanOutcome.NeedsInput> check(PlanRequest request) {
        if (request.parent().isPresent() || isConcrete(request.task()) || NamedObject.isIn(request.context())) {
            return Optional.empty();
        }
        return Optional.of(new PlanOutcome.NeedsInput(
                "The task %s does not say what it is about"
                        .formatted(Quoted.of(request.task().strip())),
                questions(request.context())));
    }

    /** Whether a text says what it is about. */
    static boolean isConcrete(String text) {
        return !VagueWords.areAllOf(text) || VagueObjects.areIn(text);
    }

    private static List<String> questions(PlanContext context) {
        List<String> questions = new ArrayList<>();
        questions.add("What exactly is it about: which service, application, database or other component?");
        if (lacks(context, "version", "target_version", "to_version")) {
            questions.add("Which version or state should there be afterwards, and which is there now?");
        }
        if (lacks(context, "environment", "env", "region", "cluster")) {
            questions.add("Where: which environment, cluster or region?");
        }
        if (lacks(context, "timeline", "deadline", "due")) {
            questions.add("By when must it be done, and how many people can work on it?");
        }
        if (lacks(context, "rollback", "rollback_plan", "downtime_allowed")) {
            questions.add("How may it be undone if it fails, and is an interruption of service allowed?");
        }
        return questions;
    }

    private static boolean lacks(PlanContext context, String... keys) {
        Set<String> wanted = Set.of(keys);
        return context.leaves().stream()
                .noneMatch(leaf -> leaf.path().segments().stream().anyMatch(wanted::contains));
    }
}
