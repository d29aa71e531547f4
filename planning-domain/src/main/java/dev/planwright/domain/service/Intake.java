package dev.planwright.domain.service;

import dev.planwright.domain.check.Quoted;
import dev.planwright.domain.check.Stem;
import dev.planwright.domain.port.in.PlanOutcome;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides whether a task says what it is about. A task of nothing but verbs and words such as "thing" does not, unless
 * the context names the object. Thread-safe.
 */
final class Intake {
    private static final Set<String> SAYS_NOTHING = stems(
            "thing",
            "things",
            "stuff",
            "it",
            "this",
            "that",
            "these",
            "those",
            "them",
            "something",
            "everything",
            "anything",
            "one",
            "ones",
            "some",
            "all",
            "the",
            "a",
            "an",
            "and",
            "or",
            "of",
            "for",
            "to",
            "in",
            "on",
            "at",
            "with",
            "my",
            "our",
            "your",
            "we",
            "us",
            "i",
            "you",
            "me",
            "please",
            "can",
            "could",
            "would",
            "should",
            "need",
            "want",
            "must",
            "now",
            "asap",
            "today",
            "soon",
            "quick",
            "quickly",
            "again",
            "new",
            "old",
            "latest",
            "next",
            "usual",
            "job",
            "task",
            "work",
            "plan",
            "system",
            "systems",
            "issue",
            "issues",
            "problem",
            "problems",
            "help",
            "make",
            "do",
            "doing",
            "done",
            "be",
            "is",
            "are",
            "has",
            "have",
            "get",
            "go",
            "just",
            "up",
            "out",
            "from",
            "live",
            "running",
            "ready",
            "working",
            "properly",
            "correctly",
            "better",
            "good",
            "broken",
            "environment",
            "production",
            "prod",
            "staging",
            "team",
            "what",
            "how",
            "when",
            "project");
    private static final Set<String> ACTIONS = stems(
            "deploy",
            "deployment",
            "release",
            "ship",
            "roll",
            "rollout",
            "launch",
            "publish",
            "fix",
            "repair",
            "solve",
            "resolve",
            "troubleshoot",
            "debug",
            "investigate",
            "migrate",
            "migration",
            "move",
            "upgrade",
            "update",
            "install",
            "set",
            "setup",
            "configure",
            "create",
            "build",
            "implement",
            "start",
            "stop",
            "restart",
            "run",
            "change",
            "improve",
            "optimize",
            "optimise",
            "handle",
            "manage",
            "add",
            "remove",
            "delete",
            "replace",
            "test",
            "check",
            "review",
            "prepare",
            "finish",
            "complete",
            "continue",
            "execute",
            "respond",
            "scale",
            "clean",
            "refactor",
            "rewrite",
            "switch",
            "onboard",
            "automate");
    private static final Set<String> NAMING_KEYS = Set.of(
            "service",
            "service_name",
            "application",
            "app",
            "app_name",
            "component",
            "system",
            "database",
            "database_type",
            "database_name",
            "project",
            "product",
            "repository",
            "repo",
            "cluster",
            "name",
            "alert",
            "role",
            "symptoms",
            "resource",
            "target",
            "what");

    private Intake() {}

    private static Set<String> stems(String... words) {
        return Set.copyOf(
                Stream.of(words).flatMap(word -> Stem.all(word).stream()).toList());
    }

    /** The questions to ask back, if the task is too vague. */
    static Optional<PlanOutcome.NeedsInput> check(PlanRequest request) {
        if (request.parent().isPresent() || isConcrete(request.task()) || namesTheObject(request.context())) {
            return Optional.empty();
        }
        return Optional.of(new PlanOutcome.NeedsInput(
                "The task %s does not say what it is about"
                        .formatted(Quoted.of(request.task().strip())),
                questions(request.context())));
    }

    private static boolean isConcrete(String task) {
        return Stem.all(task).stream().anyMatch(stem -> !SAYS_NOTHING.contains(stem) && !ACTIONS.contains(stem));
    }

    private static boolean namesTheObject(PlanContext context) {
        return context.leaves().stream()
                .anyMatch(leaf -> NAMING_KEYS.contains(leaf.path().last().toLowerCase(Locale.ROOT))
                        && !leaf.value().asText().isBlank());
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
                .noneMatch(leaf -> wanted.contains(leaf.path().last().toLowerCase(Locale.ROOT)));
    }
}
