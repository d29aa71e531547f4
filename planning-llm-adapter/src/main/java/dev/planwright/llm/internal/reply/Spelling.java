package dev.planwright.llm.internal.reply;

import dev.planwright.domain.request.ContextValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The names of fields, and the other names that models give them. Case and separators do not matter. Thread-safe. */
final class Spelling {
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]");
    private static final Set<String> STEPS = Set.of("steps", "plansteps", "tasks", "actions", "activities", "nodes");
    private static final Set<String> WRAPPERS =
            Set.of("plan", "result", "output", "response", "answer", "data", "arguments", "taskplan", "executionplan");

    static final Map<String, List<String>> OF_PLAN = Map.of(
            "title", List.of("name", "plantitle", "planname"),
            "description", List.of("summary", "overview", "plandescription"),
            "questions", List.of("clarifyingquestions", "clarifications"),
            "prerequisites", List.of("preconditions"),
            "successcriteria", List.of("acceptancecriteria", "success"),
            "assumptions", List.of(),
            "openquestions", List.of(),
            "riskregister", List.of("risks"));

    static final Map<String, List<String>> OF_STEP = Map.ofEntries(
            Map.entry("id", List.of("stepid", "key", "slug", "stepnumber", "number", "step")),
            Map.entry("name", List.of("title", "stepname", "task", "action", "summary", "step")),
            Map.entry("description", List.of("details", "detail", "instructions", "desc", "explanation")),
            Map.entry(
                    "estimate",
                    List.of(
                            "estimatedtime",
                            "duration",
                            "time",
                            "effort",
                            "estimatedduration",
                            "timeestimate",
                            "likelyminutes",
                            "estimatedminutes",
                            "durationminutes",
                            "minutes",
                            "estimatedhours",
                            "durationhours",
                            "hours",
                            "days")),
            Map.entry(
                    "dependencies",
                    List.of(
                            "dependson",
                            "dependency",
                            "deps",
                            "requires",
                            "after",
                            "predecessors",
                            "blockedby",
                            "waitsfor")),
            Map.entry("prerequisites", List.of("preconditions", "prereqs")),
            Map.entry("subtasks", List.of("substeps", "checklist", "tasks", "actions", "steps")),
            Map.entry("requiredskills", List.of("skills", "roles")),
            Map.entry("risks", List.of("risk", "potentialrisks")),
            Map.entry(
                    "donewhen",
                    List.of("acceptancecriteria", "successcriteria", "verification", "validation", "expectedoutcome")),
            Map.entry("rollback", List.of("rollbackplan", "undo", "revert")),
            Map.entry("commands", List.of("command", "cmd")),
            Map.entry("context", List.of()),
            Map.entry("source", List.of("playbook", "runbook", "basedon")));

    /** The usual spelling of {@code estimated_time}, which is a name of the document too. */
    private static final Set<String> OWN = Set.of("estimatedtime");

    private Spelling() {}

    static boolean isSteps(String name) {
        return STEPS.contains(plain(name));
    }

    static boolean isWrapper(String name) {
        return WRAPPERS.contains(plain(name));
    }

    /** A name in lower case without separators. */
    static String plain(String name) {
        return name.length() > 100
                ? ""
                : SEPARATORS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /**
     * Values under the names that they are known by. A value under its own name goes before one under another, and an
     * other name serves one field only.
     *
     * @param other hears of each other spelling
     */
    static Map<String, Named> known(
            ContextValue.Fields fields, Map<String, List<String>> names, Consumer<String> other) {
        Map<String, Named> plain = new LinkedHashMap<>();
        fields.values().forEach((name, value) -> plain.putIfAbsent(plain(name), new Named(name, value)));
        Map<String, Named> known = new LinkedHashMap<>();
        names.keySet().stream().filter(plain::containsKey).forEach(name -> known.put(name, plain.remove(name)));
        names.forEach((name, others) -> {
            for (String spelling : others) {
                Named value = plain.get(spelling);
                if (value != null && !known.containsKey(name) && fits(name, spelling, value.value())) {
                    plain.remove(spelling);
                    known.put(name, value);
                    tell(value.name(), name, spelling, other);
                }
            }
        });
        return known;
    }

    /** "step" is a number or a name; a number is no name. */
    private static boolean fits(String name, String spelling, ContextValue value) {
        boolean ambiguous = spelling.equals("step");
        return !ambiguous || name.equals("name") == (value instanceof ContextValue.Text);
    }

    private static void tell(String written, String name, String spelling, Consumer<String> other) {
        if (!OWN.contains(spelling)) {
            other.accept("calls a field %s that is called %s".formatted(Texts.line(written, 40), name));
        }
    }

    /** A value and the name under which it was written. */
    record Named(String name, ContextValue value) {}

    /** Whether one of the words is a part of a name. */
    static boolean mentions(String name, Collection<String> words) {
        String plain = plain(name);
        return words.stream().anyMatch(plain::contains);
    }
}
