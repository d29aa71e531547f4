package dev.planwright.playbook.internal.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings what site generators add to Markdown into the common form before it is parsed: tabs become headings, admonitions
 * become quotes, short codes go. Stateless.
 */
final class Dialects {
    private static final Pattern MARKER =
            Pattern.compile("^(\\s*)(===|!!!|\\?\\?\\?\\+?)\\s*(\\w*)\\s*(?:\"(.*)\")?\\s*$");
    private static final Pattern COLONS = Pattern.compile("^:::+\\s*(?:\\{?(\\w+)[^\\n]*)?$");
    private static final Pattern SHORT_CODE = Pattern.compile("\\{\\{[<%]\\s*(/?)\\s*(\\w+)([^>%]*)[>%]\\}\\}");
    private static final Pattern TAB_NAME = Pattern.compile("\"([^\"]+)\"");

    /** A heading that ends the last tab and starts nothing. */
    static final String END_OF_TABS = "###### \u00b6";

    private Dialects() {}

    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+]|\\d{1,3}[.)])\\s.*");
    private static final Pattern LABEL = Pattern.compile("^\\**\\p{Lu}[\\p{L} -]{2,40}:\\**\\s*$");

    /** The text in the common form. */
    static String plain(String text) {
        return common(labelled(text));
    }

    /** A label right below a list's item belongs to what follows it, though Markdown takes it for the end of the item. */
    private static String labelled(String text) {
        List<String> out = new ArrayList<>();
        String before = "";
        for (String line : text.split("\\R", -1)) {
            if (ITEM.matcher(before).matches() && LABEL.matcher(line).matches()) {
                out.add("");
            }
            out.add(line);
            before = line;
        }
        return String.join("\n", out);
    }

    private static String common(String text) {
        if (!text.contains("===")
                && !text.contains("!!!")
                && !text.contains("???")
                && !text.contains(":::")
                && !text.contains("{{<")
                && !text.contains("{{%")) {
            return text;
        }
        List<String> out = new ArrayList<>();
        Inside inside = null;
        boolean fenced = false;
        boolean colons = false;
        for (String line : text.split("\\R", -1)) {
            fenced ^= line.strip().startsWith("```") || line.strip().startsWith("~~~");
            Matcher marker = fenced ? null : MARKER.matcher(line);
            if (marker != null
                    && marker.matches()
                    && (marker.group(4) != null || !marker.group(3).isEmpty())) {
                inside = open(marker, out);
            } else if (inside != null && inside.holds(line)) {
                out.add(inside.strip(line));
            } else if (!fenced && COLONS.matcher(line.strip()).matches()) {
                colons = colons(line, colons, out);
            } else {
                if (inside != null && inside.isTab()) {
                    out.add(END_OF_TABS);
                }
                inside = null;
                out.add((colons ? "> " : "") + (fenced ? line : shortCodes(line)));
            }
        }
        return String.join("\n", out);
    }

    private static boolean colons(String line, boolean open, List<String> out) {
        Matcher colons = COLONS.matcher(line.strip());
        boolean opens = !open && colons.matches() && colons.group(1) != null;
        out.add(opens ? "> [!" + colons.group(1).toUpperCase(java.util.Locale.ROOT) + "]" : "");
        return opens;
    }

    private static Inside open(Matcher marker, List<String> out) {
        String title = marker.group(4) == null ? "" : marker.group(4);
        boolean tab = marker.group(2).equals("===");
        out.add("");
        out.add(
                tab
                        ? "###### Option: " + title
                        : "> [!" + marker.group(3).toUpperCase(java.util.Locale.ROOT) + "] " + title);
        return new Inside(marker.group(1).length() + 4, tab ? "" : "> ");
    }

    private static String shortCodes(String line) {
        if (!line.contains("{{<") && !line.contains("{{%")) {
            return line;
        }
        return SHORT_CODE.matcher(line).replaceAll(code -> {
            Matcher name = TAB_NAME.matcher(code.group(3));
            boolean opens = code.group(1).isEmpty();
            String word = code.group(2);
            if (word.equals("tab") && opens && name.find()) {
                return Matcher.quoteReplacement("###### Option: " + name.group(1));
            }
            return "";
        });
    }

    /** The indented lines that belong to a marker. */
    private record Inside(int indent, String prefix) {
        boolean isTab() {
            return prefix.isEmpty();
        }

        boolean holds(String line) {
            return line.isBlank()
                    || (line.length() >= indent && line.substring(0, indent).isBlank());
        }

        String strip(String line) {
            return prefix + (line.isBlank() ? "" : line.substring(indent));
        }
    }
}
