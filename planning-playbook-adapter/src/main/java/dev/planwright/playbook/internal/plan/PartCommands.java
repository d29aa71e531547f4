package dev.planwright.playbook.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which commands of a step belong to which of its parts, as far as words tell: commands stand in the order of the parts, and
 * one that a part's name does not speak of goes with the one before it. Stateless.
 */
final class PartCommands {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_WORD = 4;

    private PartCommands() {}

    /** The commands of each part; all are empty if no part speaks of any command. */
    static List<List<String>> of(List<String> commands, List<String> parts) {
        List<List<String>> placed = new ArrayList<>();
        parts.forEach(part -> placed.add(new ArrayList<>()));
        int at = 0;
        boolean known = false;
        for (String command : commands) {
            int best = 0;
            for (int i = at; i < parts.size(); i++) {
                int score = score(command, parts.get(i));
                if (score > best) {
                    best = score;
                    at = i;
                }
            }
            known |= best > 0;
            placed.get(at).add(command);
        }
        return known ? placed : parts.stream().map(part -> List.<String>of()).toList();
    }

    /** How many words of a name a command has, be it within a longer one: {@code pg_basebackup} has "backup". */
    private static int score(String command, String name) {
        String text = command.toLowerCase(Locale.ROOT);
        Set<String> words = new TreeSet<>();
        for (String word : NO_WORD.split(name.toLowerCase(Locale.ROOT))) {
            String stem = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
            if (stem.length() >= SHORTEST_WORD) {
                words.add(stem);
            }
        }
        return (int) words.stream().filter(text::contains).count();
    }
}
