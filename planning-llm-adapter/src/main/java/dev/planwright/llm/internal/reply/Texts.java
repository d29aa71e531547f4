package dev.planwright.llm.internal.reply;

import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.Unseen;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Texts as a plan can hold them: nothing unseen, not endless. Thread-safe. */
final class Texts {
    static final int LONGEST = 8_000;
    private static final int MOST_ITEMS = 100;
    /** What models say where there is nothing to say. */
    private static final Pattern NOTHING = Pattern.compile(
            "(?:-|null|nil|n/?a|tbd|todo|true|false|unknown|not (?:applicable|available|needed|required)"
                    + "|(?:there (?:is|are) )?(?:no|none|nothing)(?: (?:known|specific|significant|major|particular))?"
                    + "(?: (?:(?:risks?|impact)(?: (?:to|for|in|of|with) [\\w ]{1,40})?"
                    + "|rollback|data|prerequisites|commands|subtasks|skills|actions?|changes?))?"
                    + "(?: (?:involved|available|needed|required|necessary|identified|expected|applicable|specified))?"
                    + ")?(?: (?:for|in|at|by) (?:this|the) (?:step|stage|task))?(?:[,;] (?:as|since|because) .{1,100})?\\.?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern GAP = Pattern.compile("\\s+");

    private Texts() {}

    /** A text of several lines; what is too long is cut. */
    static String block(String text, int longest) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), longest));
        for (int i = 0; i < text.length() && clean.length() < longest; ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (!Unseen.isInLines(point)) {
                clean.appendCodePoint(point);
            }
        }
        return clean.toString().strip();
    }

    /** A text on one line. */
    static String line(String text, int longest) {
        return GAP.matcher(block(text, longest)).replaceAll(" ");
    }

    /** What a value says in words; "none" and the like say nothing. */
    static String words(ContextValue value) {
        String text = block(value.asText(), LONGEST);
        return NOTHING.matcher(text).matches() ? "" : text;
    }

    /** What the elements of a list say; a single value is a list of one, an object is known by its name. */
    static List<String> list(ContextValue value) {
        List<String> texts = new ArrayList<>();
        for (ContextValue item : value instanceof ContextValue.Items items ? items.values() : List.of(value)) {
            String text = words(item instanceof ContextValue.Fields fields ? essence(fields) : item);
            if (!text.isEmpty() && texts.size() < MOST_ITEMS) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static ContextValue essence(ContextValue.Fields fields) {
        for (String name : List.of("name", "title", "description", "risk", "text", "id")) {
            ContextValue value = fields.values().get(name);
            if (value instanceof ContextValue.Text) {
                return value;
            }
        }
        return fields;
    }
}
