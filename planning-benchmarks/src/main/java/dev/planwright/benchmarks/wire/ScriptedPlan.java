package dev.planwright.benchmarks.wire;

import java.util.ArrayList;
import java.util.List;

/** What the scripted model answers: always the same twelve steps. Thread-safe. */
public final class ScriptedPlan {
    /** How many steps the plan has. */
    public static final int STEPS = 12;

    /** About what providers count as one token. */
    private static final int CHARACTERS_A_TOKEN = 4;

    private static final String STEP = """
            {"id":"step-%1$d","name":"Carry out part %1$d of the migration","description":"Do part %1$d, write down what \
            was found, and stop if anything differs from what the rehearsal showed.",\
            "estimate":{"optimistic_minutes":%2$d,"likely_minutes":%3$d,"pessimistic_minutes":%4$d},\
            "dependencies":[%5$s],"required_skills":["PostgreSQL"],"done_when":"The check of part %1$d is green",\
            "rollback":"Undo part %1$d"}""";

    private ScriptedPlan() {}

    /** The plan as JSON. */
    public static String json() {
        StringBuilder steps = new StringBuilder();
        for (int i = 1; i <= STEPS; i++) {
            String after = i < 3 ? "" : "\"step-" + (i - 1 - i % 2) + "\"";
            steps.append(i == 1 ? "" : ",").append(STEP.formatted(i, 10 * i, 20 * i, 50 * i, after));
        }
        return "{\"title\":\"Migrate the orders database\",\"description\":\"Rehearse, migrate in parts, verify each.\","
                + "\"steps\":[" + steps
                + "],\"risk_register\":[],\"prerequisites\":[],\"success_criteria\":[\"Nobody notices\"],"
                + "\"assumptions\":[],\"open_questions\":[]}";
    }

    /** The plan in the pieces in which it is streamed. */
    public static List<String> tokens() {
        String json = json();
        List<String> tokens = new ArrayList<>();
        for (int at = 0; at < json.length(); at += CHARACTERS_A_TOKEN) {
            tokens.add(json.substring(at, Math.min(json.length(), at + CHARACTERS_A_TOKEN)));
        }
        return tokens;
    }
}
