package dev.planwright.playbook.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parts of a step that lists no subtasks: the sentences of its description that ask for something, each with the
 * sentences that explain it. Stateless.
 */
final class DescriptionParts {
    private static final int LONGEST_NAME = 80;
    private static final int SHORTEST_NAME = 12;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[\\p{L}\\p{N})\"'][.!?])\\s+(?=[\\p{Lu}\"])");
    /** What sentences begin with that tell something and ask for nothing. */
    private static final Set<String> TELLING = Set.copyOf(List.of(
            ("a an the this that these those it they he she we you i there here if when while where what who why how which"
                            + " nobody somebody everybody nothing everything something each every all most many some both"
                            + " one two three four five one's only without with within for from in on at by of to as until"
                            + " since because though although but and or so yet not no never until its their our your his"
                            + " runs longer half more less fewer users people exit reported suspect known")
                    .split(" ")));

    private DescriptionParts() {}

    /** The parts, in order; the commands are for the first. */
    static List<Breakdown.Part> of(String description, List<String> commands) {
        List<List<String>> groups = new ArrayList<>();
        boolean leads = false;
        for (String sentence : SENTENCE_END.split(description.strip())) {
            boolean asks = asks(sentence);
            if (groups.isEmpty() || (asks && leads)) {
                groups.add(new ArrayList<>());
            }
            leads |= asks;
            groups.get(groups.size() - 1).add(sentence);
        }
        List<Breakdown.Part> parts = new ArrayList<>();
        for (List<String> group : groups) {
            String asking =
                    group.stream().filter(DescriptionParts::asks).findFirst().orElse(group.get(0));
            List<String> own = parts.isEmpty() ? commands : List.of();
            parts.add(new Breakdown.Part(
                    name(asking), String.join(" ", group), 1, false, List.of(), own, Optional.empty()));
        }
        return parts;
    }

    private static boolean asks(String sentence) {
        String first = sentence.replaceFirst("^[^\\p{L}]+", "")
                .split("[^\\p{L}']", 2)[0]
                .toLowerCase(Locale.ROOT);
        return !first.isEmpty() && !TELLING.contains(first) && !first.endsWith("ing");
    }

    /** The beginning of a sentence, as far as it stands alone. */
    private static String name(String sentence) {
        String text = sentence.replaceFirst("[.!?]+$", "");
        int end = text.length();
        for (String stop : List.of(": ", "; ", ", ", " (", ", so ", " so that ", " until ")) {
            int at = text.indexOf(stop);
            end = at >= SHORTEST_NAME ? Math.min(end, at) : end;
        }
        String name = text.substring(0, end);
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int space = name.lastIndexOf(' ', LONGEST_NAME);
        return name.substring(0, space < SHORTEST_NAME ? LONGEST_NAME : space) + "…";
    }
}
