package dev.planwright.playbook.internal.runbook;

import dev.planwright.domain.plan.Slug;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives steps short, distinct names and ids. Not thread-safe. */
final class Names {
    private static final int LONGEST = 110;

    /** What only leads to the block of code below. */
    private static final Pattern TAIL = Pattern.compile(
            "[,;]?\\s*(?:(?:by )?(?:running|executing|using|with|via|run|execute|use)\\s+)(?:the |this |these"
                    + " )?(?:following|below)(?: \\w+){0,2}\\s*[:.]?$",
            Pattern.CASE_INSENSITIVE);

    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> names = new HashMap<>();

    /** The name of a step, distinct from those before it. */
    String name(Instruction instruction) {
        String base =
                shortened(plain(TAIL.matcher(Wording.direct(instruction.text())).replaceFirst("")));
        String name = base.isEmpty() ? "Carry out the runbook" : base;
        int times = seen(name);
        if (times > 1 && !instruction.section().heading().isEmpty()) {
            name = shortened(name + " (" + plain(instruction.section().heading()) + ")");
            times = seen(name);
        }
        return times > 1 ? name + ", part " + times : name;
    }

    private int seen(String name) {
        return names.merge(key(name), 1, Integer::sum);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** A legal id, distinct from those before it. */
    String id(String name) {
        String base = Slug.of(name, "step");
        String id = base;
        for (int number = 2; !ids.add(id); number++) {
            id = base + "-" + number;
        }
        return id;
    }

    /** A sentence without marks of code and emphasis and without its end. */
    static String plain(String sentence) {
        String text = sentence.replaceAll("[`*]", "")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .replaceFirst(
                        "^(?:[\\s\\p{Punct}\\p{So}\\p{Sm}\\p{Mn}\\uFE0F&&[^<$\\[(\"']]|\\d{1,2}[.)]\\s|(?i:step) \\d{1,2}[.:)]\\s)+",
                        "")
                .strip()
                .replaceFirst("[\\s:.,;]+$", "");
        return text.isEmpty()
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + text.substring(text.offsetByCodePoints(0, 1));
    }

    /** At most 110 characters, cut where the sense allows it. */
    static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int colon = text.indexOf(": ");
        if (colon >= 12 && colon <= LONGEST && text.lastIndexOf('(', colon) <= text.lastIndexOf(')', colon)) {
            return text.substring(0, colon);
        }
        int end = text.lastIndexOf(' ', LONGEST - 1);
        int cut = end > LONGEST / 2 ? end : LONGEST - 2;
        cut = Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut;
        return text.substring(0, cut).replaceFirst("[\\s:.,;(]+$", "") + "…";
    }
}
