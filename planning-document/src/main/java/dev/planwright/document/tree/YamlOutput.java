package dev.planwright.document.tree;

import dev.planwright.domain.request.ContextValue;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Trees as YAML 1.2 texts, in the order of their fields. A text is quoted wherever a reader of YAML 1.1 could take it
 * for something else, such as {@code NO} or a date. Thread-safe.
 */
public final class YamlOutput {
    private static final int LONGEST_KEY = 200;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_/().,+' -]*");
    private static final Pattern RESERVED = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n|nan|inf");
    private static final Pattern BLOCK =
            Pattern.compile("(?:[^\\s\\p{Cntrl}][\\x20-\\x7E\\u00A1-\\u1FFF\\n]*\\n[\\x20-\\x7E\\u00A1-\\u1FFF\\n]*)");

    private YamlOutput() {}

    /** The tree as a YAML document that ends with a line feed. */
    public static String text(ContextValue value) {
        StringBuilder out = new StringBuilder();
        new Writer(out).root(value);
        return out.toString();
    }

    private record Writer(StringBuilder out) {

        void root(ContextValue value) {
            if (isBlock(value)) {
                block(value, 0);
            } else {
                inline(value, 0);
            }
        }

        /** Writes fields or items line by line; the first line's indentation stands already. */
        private void block(ContextValue value, int indent) {
            boolean first = true;
            if (value instanceof ContextValue.Items items) {
                for (ContextValue item : items.values()) {
                    first = begin(first, indent);
                    out.append("- ");
                    nested(item, indent + 2);
                }
            } else if (value instanceof ContextValue.Fields fields) {
                for (Map.Entry<String, ContextValue> field : fields.values().entrySet()) {
                    first = begin(first, indent);
                    key(field.getKey(), indent);
                    if (isBlock(field.getValue())) {
                        out.append('\n').append(" ".repeat(indent + 2));
                        block(field.getValue(), indent + 2);
                    } else {
                        out.append(' ');
                        inline(field.getValue(), indent + 2);
                    }
                }
            }
        }

        private boolean begin(boolean first, int indent) {
            out.append(first ? "" : " ".repeat(indent));
            return false;
        }

        private void nested(ContextValue value, int indent) {
            if (isBlock(value)) {
                block(value, indent);
            } else {
                inline(value, indent);
            }
        }

        private void key(String name, int indent) {
            if (name.length() > LONGEST_KEY) {
                out.append("? ").append(scalar(name)).append('\n').append(" ".repeat(indent));
            } else {
                out.append(scalar(name));
            }
            out.append(':');
        }

        private void inline(ContextValue value, int indent) {
            out.append(value.<String>fold(
                            text -> isLines(text.value()) ? lines(text.value(), indent) : scalar(text.value()),
                            number -> Numbers.text(number.value()),
                            flag -> Boolean.toString(flag.value()),
                            nothing -> "null",
                            items -> "[]",
                            fields -> "{}"))
                    .append('\n');
        }
    }

    private static boolean isBlock(ContextValue value) {
        return (value instanceof ContextValue.Items items && !items.values().isEmpty())
                || (value instanceof ContextValue.Fields fields
                        && !fields.values().isEmpty());
    }

    private static boolean isLines(String text) {
        return text.indexOf('\n') > 0 && BLOCK.matcher(text).matches();
    }

    private static String lines(String text, int indent) {
        String end = text.endsWith("\n\n") ? "+" : text.endsWith("\n") ? "" : "-";
        StringBuilder block = new StringBuilder("|").append(end);
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        for (String line : body.split("\n", -1)) {
            block.append('\n').append(line.isEmpty() ? "" : " ".repeat(Math.max(indent, 1)) + line);
        }
        return block.toString();
    }

    private static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !RESERVED.matcher(text).matches() && !text.endsWith(" ");
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (c == '\t') {
                quoted.append("\\t");
            } else if ((c >= 0x20 && c < 0x7F) || (c >= 0xA1 && Character.isDefined(c) && isPrintable(c))) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(c > 0xFFFF ? "\\U%08x".formatted(c) : "\\u%04x".formatted(c));
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }
}
