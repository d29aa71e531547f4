package dev.planwright.playbook.internal.plan;

import dev.planwright.domain.request.ContextValue;
import dev.planwright.playbook.internal.model.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the value of a parameter's type from what a context or a text says. Values are one line of bounded length, lists
 * are bounded too, so that a hostile context costs no more than a long one. Stateless.
 */
final class Values {
    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_LIST = 200;
    private static final Set<String> NO = Set.of(
            "false",
            "no",
            "none",
            "none allowed",
            "not allowed",
            "not required",
            "forbidden",
            "never",
            "0",
            "0.0",
            "off",
            "n",
            "nein",
            "not needed",
            "not possible");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,6})?");

    private static final Pattern GAP = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\s]+");

    private Values() {}

    /** The value that a context says; absent if it says nothing that fits. */
    static Optional<Object> of(ContextValue value, Parameter parameter) {
        if (value instanceof ContextValue.Nothing) {
            return Optional.empty();
        }
        if (parameter.type() != Parameter.Type.LIST) {
            return value instanceof ContextValue.Flag flag && parameter.type() == Parameter.Type.FLAG
                    ? Optional.of(flag.value())
                    : ofText(asText(value), parameter);
        }
        return Optional.<Object>of(list(value, parameter)).filter(list -> !((List<?>) list).isEmpty());
    }

    // deep trees are cut by the length anyway: asText of a large value is bounded by the size of a request
    private static String asText(ContextValue value) {
        return value instanceof ContextValue.Items items
                ? Templates.text(
                        items.values().stream().map(ContextValue::asText).toList())
                : value.asText();
    }

    private static List<String> list(ContextValue value, Parameter parameter) {
        List<String> raw = value.fold(
                text -> split(text.value()),
                // 12 services are how many, not which
                number -> parameter.name().endsWith("services") ? List.<String>of() : List.of(number.asText()),
                flag -> flag.value() ? List.of("true") : List.<String>of(),
                nothing -> List.of(),
                items -> items.values().stream().map(ContextValue::asText).toList(),
                fields -> fields.values().entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue().asText())
                        .toList());
        return clean(raw, parameter);
    }

    /** The value that a text says; absent if it is blank or no number where one is needed. */
    static Optional<Object> ofText(String text, Parameter parameter) {
        String line = line(text);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        return switch (parameter.type()) {
            case TEXT -> Optional.of(canonical(line, parameter));
            case FLAG -> Optional.of(!NO.contains(line.toLowerCase(Locale.ROOT)));
            case LIST -> Optional.<Object>of(clean(split(text), parameter)).filter(list -> !((List<?>) list).isEmpty());
            case NUMBER -> {
                Matcher number = NUMBER.matcher(line.replace(",", ""));
                yield number.find() ? Optional.of(new BigDecimal(number.group())) : Optional.empty();
            }
        };
    }

    /** The value of a type that says nothing. */
    static Object empty(Parameter.Type type) {
        return switch (type) {
            case TEXT -> "";
            case FLAG -> false;
            case LIST -> List.of();
            case NUMBER -> BigDecimal.ZERO;
        };
    }

    static List<String> clean(List<String> raw, Parameter parameter) {
        List<String> clean = new ArrayList<>();
        for (String text : raw) {
            String line = canonical(line(text), parameter);
            if (!line.isEmpty() && !clean.contains(line) && clean.size() < LONGEST_LIST) {
                clean.add(line);
            }
        }
        return List.copyOf(clean);
    }

    private static List<String> split(String text) {
        return List.of(text.split("[,;\\n]"));
    }

    /** One line without control characters, at most 300 characters. */
    static String line(String text) {
        String head = text.length() > 4 * LONGEST_TEXT ? text.substring(0, 4 * LONGEST_TEXT) : text;
        String line = GAP.matcher(head).replaceAll(" ").strip();
        if (line.length() <= LONGEST_TEXT) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_TEXT - 2)) ? LONGEST_TEXT - 2 : LONGEST_TEXT - 1;
        return line.substring(0, end) + "…";
    }

    private static String canonical(String text, Parameter parameter) {
        if (parameter.values().isEmpty() || text.isEmpty()) {
            return text;
        }
        for (Map.Entry<String, List<String>> value : parameter.values().entrySet()) {
            if (value.getKey().equalsIgnoreCase(text)
                    || value.getValue().stream().anyMatch(text::equalsIgnoreCase)) {
                return value.getKey();
            }
        }
        return mentioned(text, parameter).orElse(text);
    }

    /** The canonical value whose spelling stands first in a text as whole words; the longest, of those at one place. */
    static Optional<String> mentioned(String text, Parameter parameter) {
        Optional<String> best = Optional.empty();
        int bestAt = Integer.MAX_VALUE;
        int bestLength = 0;
        for (Map.Entry<String, List<String>> value : parameter.values().entrySet()) {
            List<String> spellings = new ArrayList<>(value.getValue());
            spellings.add(value.getKey());
            for (String spelling : spellings) {
                int at = Words.indexOf(text, spelling);
                if (at >= 0 && (at < bestAt || (at == bestAt && spelling.length() > bestLength))) {
                    best = Optional.of(value.getKey());
                    bestAt = at;
                    bestLength = spelling.length();
                }
            }
        }
        return best;
    }
}
