package dev.planwright.llm.internal.prompt;

/** The form of an answer in words, for providers that hold answers to no schema. */
final class Forms {
    private static final String STEP = """
            {"id": "back-up-data", "name": "...", "description": "...", "dependencies": [], \
            "estimate": {"optimistic_minutes": 20, "likely_minutes": 30, "pessimistic_minutes": 60}, \
            "subtasks": ["..."], "required_skills": ["..."], "risks": ["..."], "done_when": "...", "rollback": "...", \
            "commands": ["..."], "source": ""}""";

    static final String STEPS = "{\"steps\": [" + STEP + ", ...]}";

    private static final String LISTS = "\"prerequisites\": [\"...\"], \"success_criteria\": [\"...\"],"
            + " \"assumptions\": [\"...\"], \"risk_register\": [{\"step_id\": \"back-up-data\", \"risk\": \"...\","
            + " \"likelihood\": \"low|medium|high\", \"impact\": \"low|medium|high\", \"mitigation\": \"...\"}]}";

    /** What is missing of a plan that broke off. */
    static final String REST = "{\"steps\": [" + STEP + ", ...], " + LISTS;

    static final String WHOLE = "{\"title\": \"...\", \"description\": \"...\", \"questions\": [], \"steps\": [" + STEP
            + ", ...], " + LISTS;

    private Forms() {}
}
