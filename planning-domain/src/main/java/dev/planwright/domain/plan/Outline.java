package dev.planwright.domain.plan;

import java.util.List;

/** What is said of a plan as a whole. Immutable, thread-safe. */
public record Outline(
        String title,
        String description,
        List<String> prerequisites,
        List<String> successCriteria,
        List<String> assumptions,
        List<String> openQuestions,
        List<Risk> riskRegister) {
    public Outline {
        prerequisites = List.copyOf(prerequisites);
        successCriteria = List.copyOf(successCriteria);
        assumptions = List.copyOf(assumptions);
        openQuestions = List.copyOf(openQuestions);
        riskRegister = List.copyOf(riskRegister);
    }
}
